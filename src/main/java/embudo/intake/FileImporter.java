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

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads files into the workspace. Thread-safe: it keeps nothing between calls. */
public final class FileImporter implements Importer {
    private final Ports ports;
    private final Kinds kinds;
    private final ObjectMapper json = new ObjectMapper();

    public FileImporter(
            Imports imports,
            Contacts contacts,
            Webinars webinars,
            DailyFacts dailyFacts,
            Settings settings,
            Ticker ticker,
            Records records,
            List<FileKind> declared) {
        ports = new Ports(imports, contacts, webinars, dailyFacts, settings, ticker, records);
        kinds = new Kinds(declared);
    }

    @Override
    public List<Kind> kinds() {
        return kinds.all().stream().map(ImportKind::described).toList();
    }

    @Override
    public FileFacts inspect(Path file) {
        return Inspection.of(file, ports.settings().zone(), kinds, new Memory(ports.settings()));
    }

    @Override
    public ImportPlan plan(FileFacts facts, String kind, Map<String, String> mapping) {
        return Planning.of(facts, kind, mapping, kinds);
    }

    @Override
    public Preview preview(ImportPlan plan, Progress progress) {
        String sha256 = Fingerprint.sha256(plan.file());
        return run(plan, new DryRun(ports), progress, sha256, rejected -> {});
    }

    @Override
    public Published publish(ImportPlan plan, Actor actor, Progress progress) {
        String sha256 = Fingerprint.sha256(plan.file());
        String name = plan.file().getFileName().toString();
        try (ImportSession session = ports.imports().open(plan.kind(), name, sha256, actor)) {
            Preview preview = run(plan, session, progress, sha256, rejected -> {});
            progress.check();
            ImportBatch batch =
                    session.publish(preview.counts(), json.writeValueAsString(preview.summary()));
            remember(plan, actor);
            return new Published(batch, preview);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next file with this header is read the same way. */
    private void remember(ImportPlan plan, Actor actor) {
        Head head = Head.with(plan.file(), plan.charset(), plan.delimiter());
        Row header = head.at(plan.headerLine());
        Inspection.Detected usual = Inspection.detect(head, kinds);
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
                sink -> run(plan, new DryRun(ports), progress, "", sink));
    }

    private Preview run(
            ImportPlan plan,
            ImportSession session,
            Progress progress,
            String sha256,
            Consumer<RowOutcome> rejected) {
        long begun = ports.ticker().nanos();
        boolean repeated =
                ports.imports().recent(Integer.MAX_VALUE).stream()
                        .filter(b -> b.state() == ImportBatch.State.PUBLISHED)
                        .anyMatch(b -> b.sha256().equals(sha256));
        Head head = Head.with(plan.file(), plan.charset(), plan.delimiter());
        Row header = head.at(plan.headerLine());
        if (header == null) throw new Problem("intake.file.no_header", plan.headerLine());
        ImportKind kind = kinds.of(plan.kind());
        Scan scan =
                Scan.of(
                        plan.file(),
                        plan.charset(),
                        plan.delimiter(),
                        plan.headerLine(),
                        kind,
                        plan.mapping());
        Tally tally = new Tally(rejected);
        Desk desk = new Desk(plan, header, ports, session, tally, progress, scan.rows());
        Map<String, Object> summary = new LinkedHashMap<>(kind.read(desk));
        if (scan.dates().guessed()) summary.put("dateOrderGuessed", true);
        return new Preview(
                plan,
                facts(plan, kind, head, header),
                tally.counts(),
                tally.rows(),
                summary,
                (ports.ticker().nanos() - begun) / 1_000_000,
                repeated);
    }

    /** The facts as the plan settled them. */
    private FileFacts facts(ImportPlan plan, ImportKind kind, Head head, Row header) {
        Map<Integer, String> before =
                new Memory(ports.settings())
                        .of(head)
                        .filter(r -> r.kind().equals(plan.kind()))
                        .map(Memory.Remembered::mapping)
                        .orElse(Map.of());
        return new FileFacts(
                plan.file(),
                Inspection.size(plan.file()),
                plan.kind(),
                plan.layout(),
                plan.charset(),
                Encoding.of(plan.file()).equals(new Encoding(plan.charset(), true)),
                plan.delimiter(),
                plan.headerLine(),
                plan.dateOrder(),
                plan.zone(),
                new Proposals(kind, head, header).columns(plan.mapping(), before));
    }
}
