package embudo.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import embudo.catalog.FileKind;
import embudo.domain.Actor;
import embudo.domain.Contacts;
import embudo.domain.DailyFacts;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.Imports;
import embudo.domain.Records;
import embudo.domain.Settings;
import embudo.domain.Webinars;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Reads files into the workspace. Thread-safe: between calls it keeps only what it found out about
 * the last file.
 */
public final class FileImporter implements Importer {
    private final Ports ports;
    private final Kinds kinds;
    private final AtomicReference<KnownFile> last = new AtomicReference<>();
    private final ObjectMapper json = new ObjectMapper();

    /**
     * @param erased true of addresses and numbers whose owners were erased and who don't come back
     *     by a file
     */
    public FileImporter(
            Imports imports,
            Contacts contacts,
            Webinars webinars,
            DailyFacts dailyFacts,
            Settings settings,
            Ticker ticker,
            Records records,
            List<FileKind> declared,
            Predicate<String> erased) {
        ports =
                new Ports(
                        imports, contacts, webinars, dailyFacts, settings, ticker, records, erased);
        kinds = new Kinds(declared);
    }

    @Override
    public List<Kind> kinds() {
        return kinds.all().stream().map(ImportKind::described).toList();
    }

    @Override
    public FileFacts inspect(Path file) {
        if (!Files.isRegularFile(file))
            throw new Problem("intake.file.missing", String.valueOf(file.getFileName()));
        return Inspection.of(known(file), ports.settings(), kinds);
    }

    /** Only the file at hand is kept in mind. */
    private KnownFile known(Path file) {
        return last.updateAndGet(before -> KnownFile.of(file, before));
    }

    @Override
    public ImportPlan plan(FileFacts facts, String kind, Map<String, String> mapping) {
        return Planning.of(facts, kind, mapping, kinds, known(facts.file()), ports.settings());
    }

    @Override
    public Preview preview(ImportPlan plan, Progress progress) {
        KnownFile file = known(plan.file());
        return run(plan, new DryRun(ports), progress, file, rejected -> {});
    }

    @Override
    public Published publish(ImportPlan plan, Actor actor, Progress progress) {
        KnownFile file = known(plan.file());
        String name = plan.file().getFileName().toString();
        try (ImportSession session =
                ports.imports().open(plan.kind(), name, file.sha256(), actor)) {
            Preview preview = run(plan, session, progress, file, rejected -> {});
            progress.check();
            ImportBatch batch =
                    session.publish(preview.counts(), json.writeValueAsString(preview.summary()));
            remember(plan, file, actor);
            return new Published(batch, preview);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next file with this header is read the same way. */
    private void remember(ImportPlan plan, KnownFile file, Actor actor) {
        Head head = file.head(plan.charset(), plan.delimiter());
        Row header = head.at(plan.headerLine());
        Inspection.Detected usual = file.usual(head, kinds);
        boolean same = usual != null && usual.fit().header().line() == header.line();
        new Memory(ports.settings())
                .keep(
                        plan,
                        header,
                        same ? usual.kind().key() : "",
                        same ? new Proposals(usual.kind(), head, header).mapping() : Map.of(),
                        actor);
    }

    @Override
    public long writeRejected(ImportPlan plan, Path target, Progress progress) {
        return Rejects.write(
                plan,
                target,
                ports.settings(),
                sink -> run(plan, new DryRun(ports), progress, known(plan.file()), sink));
    }

    private Preview run(
            ImportPlan plan,
            ImportSession session,
            Progress progress,
            KnownFile file,
            Consumer<RowOutcome> rejected) {
        long begun = ports.ticker().nanos();
        boolean repeated =
                ports.imports().recent(Integer.MAX_VALUE).stream()
                        .filter(b -> b.state() == ImportBatch.State.PUBLISHED)
                        .anyMatch(b -> b.sha256().equals(file.sha256()));
        Head head = file.head(plan.charset(), plan.delimiter());
        Row header = head.at(plan.headerLine());
        if (header == null) throw new Problem("intake.file.no_header", plan.headerLine());
        ImportKind kind = kinds.of(plan.kind());
        Survey survey = file.survey(plan, header, kind, ports.settings(), progress);
        Tally tally = new Tally(rejected);
        Desk desk = new Desk(plan, header, ports, session, tally, progress, survey);
        Map<String, Object> summary = new LinkedHashMap<>(kind.read(desk));
        if (survey.dates().guessed()) summary.put("dateOrderGuessed", true);
        return new Preview(
                plan,
                facts(plan, kind, file, head, header),
                tally.counts(),
                tally.rows(),
                summary,
                (ports.ticker().nanos() - begun) / 1_000_000,
                repeated);
    }

    /** The facts as the plan settled them. */
    private FileFacts facts(
            ImportPlan plan, ImportKind kind, KnownFile file, Head head, Row header) {
        Map<Integer, String> before =
                new Memory(ports.settings())
                        .of(head)
                        .filter(r -> r.kind().equals(plan.kind()))
                        .map(Memory.Remembered::mapping)
                        .orElse(Map.of());
        return new FileFacts(
                plan.file(),
                file.size(),
                plan.kind(),
                plan.layout(),
                plan.charset(),
                file.encoding().equals(new Encoding(plan.charset(), true)),
                plan.delimiter(),
                plan.headerLine(),
                plan.dateOrder(),
                plan.zone(),
                new Proposals(kind, head, header).columns(plan.mapping(), before));
    }
}
