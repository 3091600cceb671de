package embudo.cli;

import embudo.catalog.FunnelNames;
import embudo.catalog.FunnelRule;
import embudo.catalog.FunnelText;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Span;
import embudo.kernel.Period;
import embudo.kernel.Problem;
import embudo.measure.FunnelQuestion;
import embudo.measure.FunnelReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** {@code funnel}: the five stages, a declared funnel, or one of any steps. */
@Command(name = "funnel", mixinStandardHelpOptions = true)
final class FunnelCommand implements Callable<Integer> {
    private static final Span WINDOW = new Span(30, Span.Unit.DAYS);
    private static final String PREVIOUS = "previous";
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "NAME")
    String name;

    @Option(names = "--list")
    boolean list;

    @Option(names = "--steps")
    String steps;

    @Option(names = "--window")
    String window;

    /** steps or any. */
    @Option(names = "--order")
    String order;

    @Option(names = "--split")
    String split;

    @Option(names = "--where", paramLabel = "CONDITION")
    String where;

    /** previous, or a condition on the people to compare with. */
    @Option(names = "--compare")
    String compare;

    @Option(names = "--period")
    String period;

    FunnelCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (list) return listed();
        if (name == null && steps == null) {
            if (window != null
                    || order != null
                    || split != null
                    || where != null
                    || compare != null)
                throw new Problem("cli.funnel.which", names(session.services()));
            StageFunnel.print(session, period);
            return 0;
        }
        Services services = session.settled();
        Period asked = FigureCommands.period(services, period);
        FunnelQuestion question =
                new FunnelQuestion(rule(services), asked, condition(services, where), split);
        FunnelReport report = services.funnels().ask(question);
        FunnelReport other = compare == null ? null : services.funnels().ask(other(question));
        new FunnelPrint(session.terminal(), report, other).print();
        return 0;
    }

    private int listed() {
        Terminal terminal = session.terminal();
        FunnelNames names = new FunnelNames(terminal.texts()::get, terminal.texts().language());
        Table table = new Table(terminal, "name", "label", "steps");
        for (FunnelRule rule : session.services().funnels().declared())
            table.row(
                    rule.key(),
                    names.funnel(rule),
                    rule.steps().stream().map(names::step).collect(Collectors.joining(" → ")));
        table.print();
        return 0;
    }

    private FunnelRule rule(Services services) {
        if (name != null && steps != null) throw new Problem("cli.funnel.both");
        FunnelRule rule =
                steps != null
                        ? FunnelText.read(steps, WINDOW, true)
                        : services.funnels().declared().stream()
                                .filter(f -> f.key().equals(name))
                                .findFirst()
                                .orElseThrow(() ->
                                        new Problem("cli.funnel.unknown", name, names(services)));
        if (window != null) rule = rule.within(FunnelText.span(window));
        if (order == null) return rule;
        return switch (order) {
            case "steps" -> rule.ordered(true);
            case "any" -> rule.ordered(false);
            default -> throw new Problem("cli.funnel.order", order);
        };
    }

    private static String names(Services services) {
        return services.funnels().declared().stream()
                .map(FunnelRule::key)
                .collect(Collectors.joining(", "));
    }

    private FunnelQuestion other(FunnelQuestion question) {
        if (compare.equals(PREVIOUS)) return question.previous();
        return new FunnelQuestion(
                question.rule(),
                question.period(),
                condition(session.services(), compare),
                question.split());
    }

    private static Condition condition(Services services, String text) {
        return text == null ? null : Conditions.read(text, services.audience().fields()).orThrow();
    }
}
