package embudo.cli;

import embudo.domain.Actor;
import embudo.domain.Scenario;
import embudo.kernel.Money;
import embudo.kernel.Problem;
import embudo.measure.scenario.Calculator;
import embudo.text.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** {@code scenario CALCULATOR}: what an investment is worth, with inputs to change and keep. */
@Command(name = "scenario", mixinStandardHelpOptions = true)
final class ScenarioCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "CALCULATOR", arity = "0..1", defaultValue = "list")
    String calculator;

    @Option(names = "--open", paramLabel = "NAME")
    String open;

    @Option(names = "--set", paramLabel = "INPUT=NUMBER")
    List<String> set = List.of();

    @Option(names = "--save", paramLabel = "NAME")
    String save;

    @Option(names = "--delete", paramLabel = "NAME")
    String delete;

    ScenarioCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Services services = session.services();
        if (calculator.equals("list")) return list(services);
        Calculator of = calculator();
        if (delete != null) {
            services.plans().deleteScenario(named(services, of, delete).id(), Actor.COMMAND);
            return 0;
        }
        Map<String, Double> inputs = new TreeMap<>();
        if (open != null) inputs.putAll(named(services, of, open).inputs());
        for (String each : set) change(of, each, inputs);
        if (save != null)
            services.plans().save(new Scenario(0, of.key(), save, inputs), Actor.COMMAND);
        show(of, inputs, services.settings().currency());
        return 0;
    }

    private int list(Services services) {
        Terminal terminal = session.terminal();
        List<Map<String, Object>> rows = new ArrayList<>();
        Table table = new Table(terminal, "id", "name");
        for (Calculator c : Calculator.values())
            table.row(c.key(), terminal.texts().get("measure.scenario." + c.key()));
        for (Scenario s : services.plans().scenarios()) {
            rows.add(Map.of("calculator", s.calculator(), "name", s.name(), "inputs", s.inputs()));
            table.row(s.calculator(), s.name());
        }
        if (terminal.json())
            terminal.result(
                    Map.of(
                            "calculators",
                            Arrays.stream(Calculator.values()).map(Calculator::key).toList(),
                            "scenarios",
                            rows));
        else table.print();
        return 0;
    }

    private Calculator calculator() {
        return Arrays.stream(Calculator.values())
                .filter(c -> c.key().equals(calculator))
                .findFirst()
                .orElseThrow(() ->
                        new Problem(
                                "measure.scenario.unknown",
                                calculator,
                                String.join(
                                        ", ",
                                        Arrays.stream(Calculator.values())
                                                .map(Calculator::key)
                                                .toList())));
    }

    private static Scenario named(Services services, Calculator of, String name) {
        return services.plans().scenarios().stream()
                .filter(s -> s.calculator().equals(of.key()) && s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem("measure.scenario.no_name", name));
    }

    private static void change(Calculator of, String each, Map<String, Double> inputs) {
        int at = each.indexOf('=');
        String key = at < 0 ? each : each.substring(0, at);
        if (of.inputs().stream().noneMatch(i -> i.key().equals(key)))
            throw new Problem(
                    "measure.scenario.input",
                    key,
                    String.join(", ", of.inputs().stream().map(Calculator.Input::key).toList()));
        try {
            inputs.put(key, new BigDecimal(each.substring(at + 1).strip()).doubleValue());
        } catch (NumberFormatException e) {
            throw new Problem(e, "measure.scenario.number", each);
        }
    }

    private void show(Calculator of, Map<String, Double> inputs, String currency) {
        Terminal terminal = session.terminal();
        Texts texts = terminal.texts();
        List<Calculator.Output> outputs = of.compute(inputs);
        if (terminal.json()) {
            terminal.result(json(of, inputs, outputs));
            return;
        }
        terminal.line(texts.get("measure.scenario." + of.key()));
        Table given = new Table(terminal, "input", "value").right(1);
        for (Calculator.Input i : of.inputs())
            given.row(
                    texts.get("measure.scenario.input." + i.key()) + " (" + i.key() + ")",
                    value(i.unit(), inputs.getOrDefault(i.key(), i.usual()), currency));
        given.print();
        terminal.line("");
        Table results = new Table(terminal, "result", "value", "up_to", "stated").right(1, 2, 3);
        for (Calculator.Output o : outputs)
            results.row(
                    texts.get("measure.scenario.output." + o.key()),
                    value(o.unit(), o.value(), currency),
                    o.high() == o.value() ? "" : value(o.unit(), o.high(), currency),
                    Double.isNaN(o.stated()) ? "" : value(o.unit(), o.stated(), currency));
        results.print();
    }

    private String value(Calculator.Unit unit, double value, String currency) {
        var formats = session.terminal().texts().formats();
        return switch (unit) {
            case MONEY -> formats.money(Money.of(BigDecimal.valueOf(value), currency));
            case COUNT -> formats.number(value, 0);
            case SHARE -> formats.percent(value, 1);
            case FACTOR -> formats.number(value, 2);
            case MONTHS ->
                    session.terminal().texts().get("measure.unit.months", formats.number(value, 1));
            case HOURS ->
                    session.terminal().texts().get("measure.unit.hours", formats.number(value, 0));
        };
    }

    private static Map<String, Object> json(
            Calculator of, Map<String, Double> given, List<Calculator.Output> outputs) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (Calculator.Input i : of.inputs())
            inputs.put(i.key(), given.getOrDefault(i.key(), i.usual()));
        Map<String, Object> results = new LinkedHashMap<>();
        for (Calculator.Output o : outputs) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("value", o.value());
            json.put("high", o.high());
            json.put("stated", FigureCommands.number(o.stated()));
            results.put(o.key(), json);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("calculator", of.key());
        json.put("inputs", inputs);
        json.put("results", results);
        return json;
    }
}
