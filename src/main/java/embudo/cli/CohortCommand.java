package embudo.cli;

import embudo.catalog.CohortRule;
import embudo.catalog.CohortView;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.intake.export.LocalCsv;
import embudo.kernel.Period;
import embudo.kernel.Problem;
import embudo.measure.CohortReport;
import embudo.measure.CohortTables;
import embudo.measure.cohort.Cohort;
import embudo.measure.cohort.CohortPick;
import embudo.measure.cohort.CohortQuestion;
import embudo.measure.cohort.CohortStep;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code cohorts}: what became of the people of each month or week. */
@Command(name = "cohorts", mixinStandardHelpOptions = true)
final class CohortCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--by", defaultValue = "month")
    String by;

    @Option(names = "--view", defaultValue = "retention")
    String view;

    @Option(names = "--first", paramLabel = "KIND")
    String first;

    @Option(names = "--where", paramLabel = "CONDITION")
    String where;

    @Option(names = "--period")
    String period;

    @Option(names = "--people", paramLabel = "COHORT[+AGE]")
    String people;

    @Option(names = "--csv")
    boolean csv;

    CohortCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Services services = session.settled();
        Terminal terminal = session.terminal();
        CohortTables cohorts = services.cohorts();
        CohortView shown = one(view, CohortView.values(), CohortView::key, "cli.cohorts.view");
        CohortQuestion question = question(services, terminal);
        CohortReport report = cohorts.ask(question);
        CohortPrint print = new CohortPrint(terminal, report, shown);
        if (people != null) {
            List<Long> found =
                    cohorts.people(question, pick(report, shown)).stream().sorted().toList();
            if (terminal.json()) terminal.result(Map.of("total", found.size(), "people", found));
            else found.forEach(id -> terminal.line(String.valueOf(id)));
        } else if (terminal.json()) terminal.result(print.json());
        else if (csv)
            LocalCsv.write(
                    terminal.out(),
                    terminal.texts().language(),
                    report.zone(),
                    CohortRows.HEADS,
                    CohortRows.of(report));
        else print.print();
        return 0;
    }

    private CohortQuestion question(Services services, Terminal terminal) {
        Condition filter =
                where == null
                        ? null
                        : Conditions.read(where, services.audience().fields()).orThrow();
        Period begun = period == null ? null : FigureCommands.period(services, period);
        return new CohortQuestion(
                rule(services),
                one(by, CohortStep.values(), CohortStep::key, "cli.cohorts.by"),
                terminal.texts().formats().firstDayOfWeek(),
                begun,
                filter);
    }

    private CohortRule rule(Services services) {
        List<CohortRule> rules = services.cohorts().declared();
        if (first == null) return rules.getFirst();
        return one(first, rules.toArray(CohortRule[]::new), CohortRule::key, "cli.cohorts.first");
    }

    /** {@code 2026-11} or {@code 2026-11-16}, and how many periods on. */
    private CohortPick pick(CohortReport report, CohortView shown) {
        int at = people.indexOf('+');
        String name = at < 0 ? people : people.substring(0, at);
        Cohort cohort =
                one(
                        name,
                        report.cohorts().toArray(Cohort[]::new),
                        c -> CohortRows.key(report, c),
                        "cli.cohorts.cohort");
        String age = at < 0 ? "-1" : people.substring(at + 1);
        if (!age.matches("-1|\\d{1,4}") || Integer.parseInt(age) >= cohort.cells().size())
            throw new Problem("cli.cohorts.age", age, cohort.cells().size() - 1);
        return new CohortPick(cohort.number(), Integer.parseInt(age), shown);
    }

    private static <T> T one(String word, T[] all, Function<T, String> key, String problem) {
        return Arrays.stream(all)
                .filter(t -> key.apply(t).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new Problem(
                                problem,
                                word,
                                Arrays.stream(all).map(key).collect(Collectors.joining(", "))));
    }
}
