package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.catalog.FileField;
import embudo.catalog.FileKind;
import embudo.domain.Actor;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.Record;
import embudo.intake.FileFacts;
import embudo.intake.FileImporter;
import embudo.intake.Importer;
import embudo.intake.Preview;
import embudo.intake.RowOutcome;
import embudo.kernel.Language;
import embudo.kernel.Notices;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.store.Store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The contract of every declared kind of file, over a real store. */
class DeclaredKindsTest {
    private static final Instant NOW = Instant.parse("2026-11-19T13:32:00Z");
    private static final String WEBINAR = "81234567890";

    @TempDir Path folder;
    private Store store;
    private Importer importer;

    static List<FileKind> kinds() {
        return Catalog.load().files();
    }

    @BeforeEach
    void open() {
        Ticker ticker = Ticker.fixed(NOW);
        store = Store.open(folder.resolve("ws"), ticker, new Notices());
        importer =
                new FileImporter(
                        store.imports(),
                        store.contacts(),
                        store.webinars(),
                        store.dailyFacts(),
                        store.settings(),
                        ticker,
                        store.records(),
                        kinds(),
                        address -> false);
        try (ImportSession session = store.imports().open("x", "x", "x", Actor.COMMAND)) {
            session.webinar(WEBINAR, "Webinar", NOW.minusSeconds(3_600_000), 60, "zoom");
            session.publish(new ImportBatch.Counts(0, 0, 0, 0, 0, 0), "{}");
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isWhole(FileKind kind) {
        assertThat(kinds()).filteredOn(k -> k.key().equals(kind.key())).hasSize(1);
        assertThat(kind.name()).containsOnlyKeys(Language.values());
        assertThat(kind.naturalKey()).isNotEmpty();
        assertThat(kind.record() || !kind.events().isEmpty()).isTrue();
        for (FileField field : kind.fields())
            assertThat(field.name()).containsOnlyKeys(Language.values());
    }

    /** A sample row of its own layout is recognised, previewed as what is then published. */
    @ParameterizedTest
    @MethodSource("kinds")
    void importsOnceAndUndoEmpties(FileKind kind) throws IOException {
        long position = store.journal().position();
        Path file = sample(kind, 0);
        FileFacts facts = importer.inspect(file);
        assertThat(facts.kind()).isEqualTo(kind.key());
        assertThat(facts.columns()).allSatisfy(c -> assertThat(c.target()).isNotNull());
        Preview preview = importer.preview(importer.plan(facts, null, Map.of()), Progress.NONE);
        assertThat(preview.rows()).extracting(RowOutcome::reason).containsOnlyNulls();
        assertThat(preview.counts().fresh()).isEqualTo(2);
        assertThat(store.journal().position()).isEqualTo(position);

        Importer.Published first = publish(file);
        assertThat(first.preview().counts()).isEqualTo(preview.counts());
        assertThat(first.preview().summary()).isEqualTo(preview.summary());
        assertThat(records(kind)).hasSize(kind.record() ? 2 : 0);
        if (!kind.events().isEmpty()) assertThat(events()).isNotEmpty();

        position = store.journal().position();
        Importer.Published again = publish(file);
        assertThat(again.preview().counts().unchanged()).isEqualTo(2);
        assertThat(store.journal().position()).isEqualTo(position);

        assertThat(store.imports().undo(again.batch().id(), Actor.COMMAND)).isEmpty();
        assertThat(records(kind)).hasSize(kind.record() ? 2 : 0);
        assertThat(store.imports().undo(first.batch().id(), Actor.COMMAND)).isEmpty();
        assertThat(records(kind)).isEmpty();
        assertThat(store.contacts().count()).isZero();
        assertThat(publish(file).preview().counts().fresh()).isEqualTo(2);
    }

    /** A corrected row does what the declaration says, and undoing it restores the row. */
    @ParameterizedTest
    @MethodSource("kinds")
    void correctsByItsRule(FileKind kind) throws IOException {
        if (!kind.record()) return;
        publish(sample(kind, 0));
        List<Record> before = records(kind);
        Path later = sample(kind, 1);
        Importer.Published corrected = publish(later);
        assertThat(corrected.preview().counts().updated()).isEqualTo(2);
        assertThat(corrected.preview().rows())
                .allSatisfy(row -> assertThat(row.changes()).isNotEmpty());
        assertThat(records(kind)).hasSize(2).isNotEqualTo(before);
        assertThat(store.imports().undo(corrected.batch().id(), Actor.COMMAND)).isEmpty();
        assertThat(records(kind)).isEqualTo(before);
    }

    /**
     * A corrected rating takes the place of the event it had made: one review, tenths of a point.
     */
    @Test
    void correctedEventsReplaceTheirOldOnes() throws IOException {
        String header = "Review ID,Email,Order,Product,Rating,Text,Submitted At\n";
        publish(write("a.csv", header + "R1,ana@nube.example,,,2,bad,2026-10-01T10:00:00Z\n"));
        publish(write("b.csv", header + "R1,ana@nube.example,,,4.5,good,2026-10-01T10:00:00Z\n"));
        List<Event> all = new ArrayList<>();
        store.journal()
                .read(
                        0,
                        Long.MAX_VALUE,
                        b -> {
                            for (int i = 0; i < b.size; i++) all.add(b.at(i));
                        });
        assertThat(all)
                .filteredOn(e -> e.type() == EventType.REVIEW)
                .extracting(Event::amount)
                .containsExactly(20L, 45L);
        long old =
                all.stream()
                        .filter(e -> e.type() == EventType.REVIEW)
                        .findFirst()
                        .orElseThrow()
                        .position();
        assertThat(all)
                .filteredOn(e -> e.type() == EventType.EVENT_RETRACTED)
                .extracting(Event::ref)
                .containsExactly(old);
    }

    /** Prefetching mail programs and link scanners prove delivery, not interest. */
    @Test
    void whatAMachineOpenedIsDeliveredAndNotOpened() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("email-events.csv"),
                        """
                        Send ID,Email Address,Campaign,Subject,Action,Timestamp,Link
                        m1,ana@nube.example,C,S,sent,2026-11-18T09:00:00Z,
                        m1,ana@nube.example,C,S,machine open,2026-11-18T09:00:01Z,
                        m1,ana@nube.example,C,S,Bot click,2026-11-18T09:00:02Z,https://embudo.example
                        m1,ana@nube.example,C,S,open,2026-11-18T19:00:00Z,
                        """);
        publish(file);
        assertThat(events())
                .isEqualTo(
                        Map.of(
                                EventType.EMAIL_SENT, 1L,
                                EventType.EMAIL_DELIVERED, 2L,
                                EventType.EMAIL_OPEN, 1L));
    }

    private Map<EventType, Long> events() {
        Map<EventType, Long> counts = new EnumMap<>(EventType.class);
        store.journal()
                .read(
                        0,
                        Long.MAX_VALUE,
                        b -> {
                            for (int i = 0; i < b.size; i++)
                                if (b.at(i).type() != EventType.CONTACT_CREATED)
                                    counts.merge(b.at(i).type(), 1L, Long::sum);
                        });
        return counts;
    }

    private List<Record> records(FileKind kind) {
        List<Record> all = new ArrayList<>();
        store.records().forEach(kind.key(), all::add);
        return all;
    }

    private Importer.Published publish(Path file) {
        return importer.publish(
                importer.plan(importer.inspect(file), null, Map.of()),
                Actor.COMMAND,
                Progress.NONE);
    }

    /** Two rows under the first name of each column; {@code edition} changes what is no key. */
    private Path sample(FileKind kind, int edition) throws IOException {
        String header =
                kind.fields().stream()
                        .map(f -> f.headers().getFirst())
                        .collect(Collectors.joining(","));
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int row = 1; row <= 2; row++) {
            int r = row;
            text.append(
                            kind.fields().stream()
                                    .map(f -> cell(kind, f, r, edition))
                                    .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return write(kind.key() + edition + ".csv", text.toString());
    }

    private static String cell(FileKind kind, FileField field, int row, int edition) {
        int varied = kind.naturalKey().contains(field.key()) ? 0 : edition;
        return switch (field.type()) {
            case TEXT -> "text " + row + varied;
            case NUMBER -> "0." + row + (3 + varied);
            case COUNT -> "1" + row + varied;
            case MONEY -> "4" + row + varied + ".95";
            case RATING -> String.valueOf(row + varied);
            case MOMENT -> "2026-10-0" + row + "T1" + varied + ":00:00+02:00";
            case DAY -> "2026-10-0" + row;
            case EMAIL -> "person" + row + "@nube.example";
            case ENUM -> field.values().keySet().stream().sorted().toList().getFirst();
            case LIST -> "one; two" + varied;
            case CHANNEL -> "linkedin";
            case CURRENCY -> "EUR";
            case DEVICE -> "mobile";
            case BOOLEAN -> varied == 0 ? "yes" : "no";
            case WEBINAR -> WEBINAR;
        };
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
