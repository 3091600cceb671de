package embudo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.ImportBatch;
import embudo.kernel.Notices;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.store.Store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Random histories of files over a real store: whole, split, twice, in any order, older or newer
 * than what is there, between edits and undos. A model of three rules (fill, replace when newer or
 * told to, counts only grow) says what every person holds after each step.
 */
class FileHistoriesTest {
    private static final int HISTORIES = 240;
    private static final int STEPS = 5;
    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");
    private static final List<ContactField> FIELDS =
            List.of(
                    ContactField.FIRST_NAME,
                    ContactField.COMPANY,
                    ContactField.JOB_TITLE,
                    ContactField.WEBSITE_VISITS);

    @TempDir Path folder;
    private final Map<String, Map<ContactField, Object>> model = new HashMap<>();
    private Random random;
    private Store store;
    private FileImporter importer;
    private int files;

    private enum Age {
        OLDER,
        NEWER
    }

    @Test
    void everyStepEndsWhereTheModelDoes() throws IOException {
        try (Store opened = Store.open(folder, Ticker.fixed(NOON), new Notices())) {
            store = opened;
            importer =
                    new FileImporter(
                            store.imports(),
                            store.contacts(),
                            store.webinars(),
                            store.dailyFacts(),
                            store.settings(),
                            Ticker.fixed(NOON),
                            store.records(),
                            Catalog.load().files(),
                            address -> false);
            for (int seed = 0; seed < HISTORIES; seed++) history(seed);
            assertThat(store.contacts().count()).isEqualTo(model.size());
            assertThat(store.maintenance().verify(Progress.NONE).findings()).isEmpty();
        }
    }

    private void history(int seed) throws IOException {
        random = new Random(seed);
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 3; i++) people.add("p" + seed + "-" + i + "@nube.example");
        for (int step = 0; step < STEPS; step++) {
            String what =
                    switch (random.nextInt(6)) {
                        case 0 -> split(people);
                        case 1 -> twice(people);
                        case 2 -> undone(people);
                        case 3 -> edited(people);
                        default -> whole(people);
                    };
            Map<String, Contact> held = store.contacts().byEmails(people);
            for (String person : people)
                assertThat(held.containsKey(person) ? fields(held.get(person)) : null)
                        .as("history %d, step %d: %s, %s", seed, step, what, person)
                        .isEqualTo(model.get(person));
        }
    }

    private static Map<ContactField, Object> fields(Contact contact) {
        Map<ContactField, Object> fields = new TreeMap<>(contact.fields());
        fields.keySet().retainAll(FIELDS);
        return fields;
    }

    private String whole(List<String> people) throws IOException {
        return "whole " + load(rows(people), age(), random.nextBoolean());
    }

    private String split(List<String> people) throws IOException {
        Age age = age();
        boolean take = random.nextBoolean();
        List<Map<String, String>> rows = rows(people);
        Collections.shuffle(rows, random);
        for (Map<String, String> row : rows) load(List.of(row), age, take);
        return "split";
    }

    private String twice(List<String> people) throws IOException {
        List<Map<String, String>> rows = rows(people);
        load(rows, Age.NEWER, true);
        ImportBatch again = load(rows, Age.NEWER, true);
        assertThat(again.counts().unchanged()).isEqualTo(rows.size());
        return "twice";
    }

    private String undone(List<String> people) throws IOException {
        Map<String, Map<ContactField, Object>> before = new HashMap<>();
        model.forEach((person, fields) -> before.put(person, new TreeMap<>(fields)));
        ImportBatch batch = load(rows(people), age(), random.nextBoolean());
        assertThat(store.imports().undo(batch.id(), Actor.COMMAND)).isEmpty();
        model.clear();
        model.putAll(before);
        return "undone";
    }

    private String edited(List<String> people) {
        String person = people.get(random.nextInt(people.size()));
        Contact contact = store.contacts().byEmails(List.of(person)).get(person);
        if (contact == null) return "nobody to edit";
        String title = "Edited " + random.nextInt(100);
        store.contacts().edit(contact.id(), Map.of(ContactField.JOB_TITLE, title), Actor.WINDOW);
        model.get(person).put(ContactField.JOB_TITLE, title);
        return "edited";
    }

    private Age age() {
        return random.nextBoolean() ? Age.OLDER : Age.NEWER;
    }

    /** Some people, each with some of the fields; a person comes once in a file. */
    private List<Map<String, String>> rows(List<String> people) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String person : people) {
            if (random.nextInt(3) == 0 && !rows.isEmpty()) continue;
            Map<String, String> row = new HashMap<>();
            row.put("email", person);
            for (ContactField field : FIELDS)
                if (random.nextBoolean())
                    row.put(
                            field.key(),
                            field == ContactField.WEBSITE_VISITS
                                    ? "" + random.nextInt(50)
                                    : "Value " + random.nextInt(4));
            rows.add(row);
        }
        return rows;
    }

    private ImportBatch load(List<Map<String, String>> rows, Age age, boolean take)
            throws IOException {
        List<String> heads = new ArrayList<>(List.of("email"));
        FIELDS.forEach(field -> heads.add(field.key()));
        String text =
                String.join(",", heads)
                        + "\n"
                        + rows.stream()
                                .map(row ->
                                        heads.stream()
                                                .map(head -> row.getOrDefault(head, ""))
                                                .collect(Collectors.joining(",")))
                                .collect(Collectors.joining("\n"));
        Path file = Files.writeString(folder.resolve("file-" + files++ + ".csv"), text);
        Duration apart = Duration.ofDays(age == Age.OLDER ? -400 : 400);
        Files.setLastModifiedTime(file, FileTime.from(NOON.plus(apart)));
        for (Map<String, String> row : rows) expect(row, age == Age.NEWER || take);
        return importer.publish(
                        importer.plan(importer.inspect(file), "contacts", Map.of()).taking(take),
                        Actor.COMMAND,
                        Progress.NONE)
                .batch();
    }

    private void expect(Map<String, String> row, boolean replaces) {
        Map<ContactField, Object> held =
                model.computeIfAbsent(row.get("email"), person -> new TreeMap<>());
        for (ContactField field : FIELDS) {
            String value = row.get(field.key());
            if (value == null) continue;
            if (field == ContactField.WEBSITE_VISITS)
                held.merge(field, Long.valueOf(value), (a, b) -> Math.max((Long) a, (Long) b));
            else if (replaces) held.put(field, value);
            else held.putIfAbsent(field, value);
        }
    }
}
