package embudo.cli;

import embudo.catalog.TouchRule;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.domain.EventType;
import embudo.intake.Sheet;
import embudo.kernel.Problem;
import embudo.measure.CreditQuestion;
import embudo.measure.attribution.Attribution;
import embudo.measure.attribution.Ledger;
import embudo.measure.attribution.ModelKind;
import embudo.measure.attribution.Options;
import embudo.measure.attribution.PathTable;
import embudo.measure.attribution.Warning;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code attribution}: who earned the conversions of the workspace, or of any file of paths. */
@Command(name = "attribution", mixinStandardHelpOptions = true)
final class AttributionCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--data")
    Path data;

    @Option(names = "--path")
    String path;

    @Option(names = "--separator", defaultValue = ">")
    String separator;

    /** Column of a file, or types of events of the workspace. */
    @Option(names = "--conversions")
    String conversions;

    @Option(names = "--value")
    String value;

    @Option(names = "--nulls")
    String nulls;

    @Option(names = "--period")
    String period;

    @Option(names = "--model")
    String model;

    @Option(names = "--by", defaultValue = "channel")
    String by;

    @Option(names = "--where", paramLabel = "CONDITION")
    String where;

    @Option(names = "--look-back")
    Integer lookBack;

    @Option(names = "--half-life")
    Double halfLife;

    /** First and last share in percent, such as 40/40. */
    @Option(names = "--position")
    String position;

    @Option(names = "--order")
    Integer order;

    AttributionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ModelKind chosen = chosen();
        AttributionPrint print = new AttributionPrint(session.terminal(), chosen);
        if (data != null) print.file(ofFile());
        else print.workspace(session.settled().credits().credit(question()));
        return 0;
    }

    private ModelKind chosen() {
        if (model == null) return null;
        return ModelKind.of(model)
                .orElseThrow(() -> new Problem("measure.attribution.model", model, all()));
    }

    private static String all() {
        return String.join(", ", Arrays.stream(ModelKind.values()).map(ModelKind::key).toList());
    }

    private Attribution ofFile() {
        if (path == null || conversions == null) throw new Problem("cli.attribution.columns");
        Sheet sheet = Sheet.read(session.terminal().path(data));
        PathTable columns = new PathTable(path, separator, conversions, value, nulls);
        Ledger ledger = columns.read(sheet.header(), sheet.rows());
        Attribution found =
                Attribution.of(ledger, List.of(ModelKind.values()), tuned(Options.DEFAULT));
        List<Warning> warnings = new ArrayList<>(found.warnings());
        warnings.add(new Warning(Warning.Code.NO_TIMES, ModelKind.TIME_DECAY, "", 0));
        return new Attribution(ledger, found.options(), found.credits(), warnings);
    }

    private CreditQuestion question() {
        Services services = session.services();
        TouchRule rule = services.credits().rule();
        if (lookBack != null) rule = rule.lookingBack(lookBack);
        if (conversions != null) rule = rule.ending(types());
        return new CreditQuestion(
                FigureCommands.period(services, period),
                by(),
                where == null ? null : condition(services),
                rule,
                tuned(CreditQuestion.options(rule)));
    }

    private CreditQuestion.By by() {
        return switch (by) {
            case "channel" -> CreditQuestion.By.CHANNEL;
            case "campaign" -> CreditQuestion.By.CAMPAIGN;
            default -> throw new Problem("cli.attribution.by", by);
        };
    }

    private Condition condition(Services services) {
        return Conditions.read(where, services.audience().fields()).orThrow();
    }

    private List<EventType> types() {
        return Arrays.stream(conversions.split(","))
                .map(String::strip)
                .map(word ->
                        Arrays.stream(EventType.values())
                                .filter(t -> !t.derived() && t.key().equals(word))
                                .findFirst()
                                .orElseThrow(() -> new Problem("cli.attribution.type", word)))
                .toList();
    }

    private Options tuned(Options options) {
        Options tuned = options;
        if (halfLife != null) tuned = tuned.withHalfLife(halfLife);
        if (order != null) tuned = tuned.withOrder(order);
        if (position != null) {
            if (!position.matches("\\d+(\\.\\d+)?/\\d+(\\.\\d+)?"))
                throw new Problem("cli.attribution.position", position);
            String[] ends = position.split("/");
            tuned =
                    tuned.withPosition(
                            Double.parseDouble(ends[0]) / 100, Double.parseDouble(ends[1]) / 100);
        }
        return tuned;
    }
}
