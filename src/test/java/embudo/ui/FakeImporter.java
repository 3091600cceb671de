package embudo.ui;

import embudo.domain.Actor;
import embudo.domain.EventKey;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.Imports;
import embudo.domain.Order;
import embudo.domain.Presence;
import embudo.domain.Registration;
import embudo.intake.Basis;
import embudo.intake.FileFacts;
import embudo.intake.ImportPlan;
import embudo.intake.Importer;
import embudo.intake.Preview;
import embudo.intake.RowOutcome;
import embudo.intake.RowOutcome.Change;
import embudo.intake.RowOutcome.Result;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.kernel.Topic;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An importer that knows one file, that of the picture: 812 new, 143 updates, 9 conflicts, 3
 * rejected. A column taken away from the mapping turns its updates into unchanged rows.
 */
public final class FakeImporter implements Importer, Imports {
    private static final ImportBatch.Counts COUNTS = new ImportBatch.Counts(967, 812, 143, 0, 9, 3);

    public final List<ImportBatch> batches = new CopyOnWriteArrayList<>();
    public volatile boolean stuck;

    /** The plan of the last preview. */
    public volatile ImportPlan planned;

    private final FakeServices services;

    public FakeImporter(FakeServices services) {
        this.services = services;
    }

    public static FakeImporter behind(FakeServices services) {
        FakeImporter importer = new FakeImporter(services);
        services.importer = importer;
        services.imports = importer;
        importer.batches.add(
                importer.batch(1, "contacts", "contacts-hubspot.csv", ImportBatch.State.PUBLISHED));
        importer.batches.add(
                importer.batch(2, "orders", "orders.csv", ImportBatch.State.RETRACTED));
        return importer;
    }

    private ImportBatch batch(int id, String kind, String file, ImportBatch.State state) {
        return new ImportBatch(
                id,
                kind,
                file,
                "00",
                state,
                FakeServices.NOW.minus(Duration.ofHours(id)),
                COUNTS,
                "{}");
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("contacts", List.of("email", "first_name", "last_name", "company"), true),
                new Kind(
                        "attendance",
                        List.of(
                                "email",
                                "first_name",
                                "last_name",
                                "company",
                                "job_title",
                                "joined_at",
                                "minutes",
                                "country",
                                "source"),
                        true));
    }

    @Override
    public FileFacts inspect(Path file) {
        if (file.toString().endsWith(".bin"))
            throw new Problem("intake.file.binary", file.getFileName());
        return new FileFacts(
                file,
                151_552,
                "attendance",
                "zoom",
                Charset.forName("windows-1252"),
                true,
                ',',
                5,
                "DMY",
                ZoneId.of("Europe/Madrid"),
                List.of(
                        column(0, "First Name", "first_name", "Lía"),
                        column(1, "Last Name", "last_name", "Robles"),
                        column(2, "Email", "email", "l@nt.example"),
                        column(3, "Organization", "company", "Norte Textil"),
                        column(4, "Job Title", "job_title", "Buyer"),
                        column(5, "Join Time", "joined_at", "12/05/2026 15:02:11"),
                        column(6, "Time in Session (minutes)", "minutes", "68"),
                        column(7, "Country/Region", "country", "Spain"),
                        column(8, "Source Name", "source", "LinkedIn"),
                        column(9, "Attention Score", null, "")));
    }

    private static FileFacts.Column column(int index, String header, String target, String sample) {
        Basis basis = target == null ? Basis.NONE : index == 2 ? Basis.CONTENT : Basis.NAME;
        return new FileFacts.Column(index, header, target, sample, basis, index == 6 ? 0.92 : 1);
    }

    @Override
    public ImportPlan plan(FileFacts facts, String kind, Map<String, String> mapping) {
        Map<Integer, String> columns = new HashMap<>();
        for (FileFacts.Column c : facts.columns())
            if (c.target() != null) columns.put(c.index(), c.target());
        return new ImportPlan(
                facts.file(),
                kind == null ? facts.kind() : kind,
                facts.layout(),
                facts.charset(),
                facts.delimiter(),
                facts.headerLine(),
                facts.dateOrder(),
                facts.zone(),
                columns,
                false);
    }

    @Override
    public Preview preview(ImportPlan plan, Progress progress) {
        while (stuck) progress.check();
        ImportBatch.Counts counts =
                plan.mapping().containsValue("job_title")
                        ? COUNTS
                        : new ImportBatch.Counts(967, 812, 0, 143, 9, 3);
        if (plan.takeTheirs()) counts = new ImportBatch.Counts(967, 812, 152, 0, 0, 3);
        planned = plan;
        boolean repeated =
                batches.stream()
                        .anyMatch(b ->
                                b.file().equals(plan.file().getFileName().toString())
                                        && b.state() == ImportBatch.State.PUBLISHED);
        return new Preview(
                plan,
                inspect(plan.file()),
                counts,
                rows(),
                Map.of("people", 967L, "attended", 941L, "minutesPresent", 63_047L),
                212,
                repeated);
    }

    private static List<RowOutcome> rows() {
        List<RowOutcome> rows = new ArrayList<>();
        String[] people = {"sofia.marin@lumen", "k.ito@aster", "j.mora@velar", "h.perez@solana"};
        for (int i = 0; i < people.length; i++)
            rows.add(
                    new RowOutcome(
                            112 + 128 * i,
                            Result.CONFLICT,
                            people[i] + ".example",
                            List.of(new Change("job_title", "CFO", "Finance Director")),
                            "intake.reason.kept",
                            List.of()));
        rows.add(
                new RowOutcome(
                        603,
                        Result.REJECTED,
                        "t.rossi@@pico.example",
                        List.of(),
                        "intake.reason.email",
                        List.of("t.rossi@@pico.example")));
        rows.add(new RowOutcome(7, Result.NEW, "l@nt.example", List.of(), null, List.of()));
        rows.add(
                new RowOutcome(
                        9,
                        Result.UPDATE,
                        "ana@marola.example",
                        List.of(new Change("company", null, "Marola SA")),
                        null,
                        List.of()));
        return rows;
    }

    @Override
    public Published publish(ImportPlan plan, Actor actor, Progress progress) {
        for (int done = 0; done < 967; done += 100) progress.at(done, 967);
        while (stuck) progress.check();
        ImportBatch batch =
                batch(
                        batches.size() + 1,
                        plan.kind(),
                        plan.file().getFileName().toString(),
                        ImportBatch.State.PUBLISHED);
        batches.addFirst(batch);
        services.notices.post(Topic.CONTACTS);
        return new Published(batch, null);
    }

    @Override
    public long writeRejected(ImportPlan plan, Path target, Progress progress) {
        return COUNTS.rejected();
    }

    @Override
    public ImportSession open(String kind, String file, String sha256, Actor actor) {
        throw new AssertionError("the window never opens a session itself");
    }

    @Override
    public List<ImportBatch> recent(int limit) {
        return batches.stream().limit(limit).toList();
    }

    @Override
    public List<Problem> undo(int batch, Actor actor) {
        batches.replaceAll(b ->
                b.id() == batch
                        ? batch(b.id(), b.kind(), b.file(), ImportBatch.State.RETRACTED)
                        : b);
        services.notices.post(Topic.CONTACTS);
        return List.of(new Problem("kernel.cancelled"));
    }

    @Override
    public Set<EventKey> known(Collection<EventKey> keys) {
        return Set.of();
    }

    @Override
    public Map<String, Presence.Session> sessions(int webinar) {
        return Map.of();
    }

    @Override
    public Map<Long, Registration> registrations(int webinar) {
        return Map.of();
    }

    @Override
    public Map<String, Order> orders(Collection<String> numbers) {
        return Map.of();
    }
}
