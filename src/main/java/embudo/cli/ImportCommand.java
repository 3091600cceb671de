package embudo.cli;

import embudo.domain.Actor;
import embudo.domain.ImportBatch;
import embudo.intake.FileFacts;
import embudo.intake.ImportPlan;
import embudo.intake.Importer;
import embudo.intake.Preview;
import embudo.intake.RowOutcome;
import embudo.text.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code import FILE}: reads a file into the workspace, or only says what that would do. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    /** Changed rows that are shown before and after. */
    private static final int SAMPLE = 20;

    private final Session session;

    @Parameters(paramLabel = "FILE")
    Path file;

    @Option(names = "--kind")
    String kind;

    @Option(names = "--map")
    Map<String, String> mapping = new LinkedHashMap<>();

    @Option(names = "--dry-run")
    boolean dryRun;

    @Option(names = "--rejected")
    Path rejectedFile;

    @Option(names = "--conflicts")
    Conflicts conflicts = Conflicts.keep;

    @Option(names = "--custom")
    Custom custom;

    /** Who wins where file and workspace differ. */
    enum Conflicts {
        keep,
        take
    }

    /** Which further columns become fields of the workspace's own. */
    enum Custom {
        all
    }

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Terminal terminal = session.terminal();
        Importer importer = session.services().importer();
        FileFacts facts = importer.inspect(terminal.path(file));
        if (custom == Custom.all) mapping.put(ImportPlan.CUSTOM_REST, "*");
        ImportPlan plan = importer.plan(facts, kind, mapping).taking(conflicts == Conflicts.take);
        ImportBatch batch = null;
        Preview preview;
        if (dryRun) preview = importer.preview(plan, terminal.progress());
        else {
            Importer.Published published =
                    importer.publish(plan, Actor.COMMAND, terminal.progress());
            batch = published.batch();
            preview = published.preview();
        }
        if (rejectedFile != null)
            importer.writeRejected(plan, terminal.path(rejectedFile), terminal.progress());
        if (terminal.json()) terminal.result(json(batch, plan, facts, preview));
        else print(batch, plan, facts, preview);
        if (batch != null) session.settled();
        return 0;
    }

    private Map<String, Object> json(
            ImportBatch batch, ImportPlan plan, FileFacts facts, Preview preview) {
        ImportBatch.Counts counts = preview.counts();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("batch", batch == null ? null : batch.id());
        json.put("kind", plan.kind());
        json.put("layout", plan.layout());
        json.put("encoding", plan.charset().name());
        json.put("encodingSure", facts.charsetSure());
        json.put("delimiter", String.valueOf(plan.delimiter()));
        json.put("dateOrder", plan.dateOrder());
        json.put("zone", plan.zone().getId());
        json.put("rows", counts.rows());
        json.put("new", counts.fresh());
        json.put("updated", counts.updated());
        json.put("unchanged", counts.unchanged());
        json.put("conflicts", counts.conflicts());
        List<Map<String, Object>> rejected = new ArrayList<>();
        for (RowOutcome row : preview.rows())
            if (row.result() == RowOutcome.Result.REJECTED)
                rejected.add(Map.of("line", row.line(), "reason", reason(row)));
        json.put("rejected", rejected);
        json.put("rejectedCount", counts.rejected());
        json.put("repeated", preview.repeated());
        List<Map<String, Object>> sample = new ArrayList<>();
        for (RowOutcome row : preview.rows())
            if (!row.changes().isEmpty() && sample.size() < SAMPLE)
                sample.add(
                        Map.of(
                                "line",
                                row.line(),
                                "result",
                                row.result().name().toLowerCase(Locale.ROOT),
                                "changes",
                                row.changes()));
        json.put("changes", sample);
        json.put("summary", preview.summary());
        return json;
    }

    private static String shown(char delimiter, Texts texts) {
        return switch (delimiter) {
            case '\t' -> "TAB";
            case ' ' -> texts.get("cli.import.blanks");
            default -> String.valueOf(delimiter);
        };
    }

    private void print(ImportBatch batch, ImportPlan plan, FileFacts facts, Preview preview) {
        Terminal terminal = session.terminal();
        ImportBatch.Counts counts = preview.counts();
        terminal.line(
                terminal.texts()
                        .get(
                                "cli.import.facts",
                                kindName(plan.kind()),
                                plan.charset().name(),
                                shown(plan.delimiter(), terminal.texts()),
                                plan.headerLine() == 0 ? "–" : plan.headerLine(),
                                plan.dateOrder() == null ? "–" : plan.dateOrder(),
                                plan.zone().getId()));
        terminal.line(
                terminal.texts()
                        .get(
                                "cli.import.counts",
                                counts.rows(),
                                counts.fresh(),
                                counts.updated(),
                                counts.unchanged(),
                                counts.conflicts(),
                                counts.rejected()));
        preview.summary().forEach((key, value) -> terminal.line("  " + key + " = " + value));
        for (RowOutcome row : preview.rows())
            if (row.result() == RowOutcome.Result.REJECTED
                    || row.result() == RowOutcome.Result.CONFLICT)
                terminal.line(
                        terminal.texts()
                                .get("cli.import.row", row.line(), row.subject(), reason(row)));
        if (!facts.charsetSure()) terminal.say("cli.import.encoding-guess", plan.charset().name());
        if (preview.repeated()) terminal.say("cli.import.repeated");
        if (batch == null) terminal.say("cli.import.dry");
        else terminal.say("cli.import.done", String.valueOf(batch.id()));
    }

    private String kindName(String key) {
        Texts texts = session.terminal().texts();
        return session.services().importer().kinds().stream()
                .filter(k -> k.key().equals(key))
                .map(k -> k.name().get(texts.language()))
                .filter(name -> name != null)
                .findFirst()
                .orElseGet(() -> texts.get("intake.kind." + key));
    }

    private String reason(RowOutcome row) {
        return row.reason() == null
                ? ""
                : session.terminal().texts().get(row.reason(), row.args().toArray());
    }
}
