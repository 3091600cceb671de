package embudo.cli;

import embudo.intake.Sheet;
import embudo.kernel.Problem;
import embudo.learn.Algorithm;
import embudo.learn.Evaluation;
import embudo.learn.Evaluator;
import embudo.learn.data.Reading;
import embudo.learn.eval.CrossValidation;
import embudo.learn.eval.Report;
import embudo.text.Texts;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** {@code model}: how well files and the workspace's own models predict. */
final class ModelCommands {
    private ModelCommands() {}

    static CommandLine build(Session session) {
        return new CommandLine(new Group())
                .addSubcommand(new Evaluate(session))
                .addSubcommand(new RegistryCommands.Train(session))
                .addSubcommand(new RegistryCommands.ListAll(session))
                .addSubcommand(new RegistryCommands.Promote(session))
                .addSubcommand(new RegistryCommands.RollBack(session));
    }

    @Command(name = "model", mixinStandardHelpOptions = true, subcommandsRepeatable = false)
    private static final class Group {}

    /** How well an outcome can be learned from any file; nothing is written. */
    @Command(name = "evaluate", mixinStandardHelpOptions = true)
    private static final class Evaluate implements Callable<Integer> {
        private final Session session;

        @Option(names = "--data", required = true)
        Path data;

        @Option(names = "--target", required = true)
        String target;

        @Option(names = "--positive")
        String positive;

        @Option(names = "--drop", split = ",")
        Set<String> drop = Set.of();

        @Option(names = "--algorithm", defaultValue = "forest")
        String algorithm;

        @Option(names = "--folds", defaultValue = "5")
        int folds;

        @Option(names = "--split")
        String split;

        @Option(names = "--seed", defaultValue = "42")
        int seed;

        Evaluate(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            Algorithm chosen = Algorithm.of(algorithm);
            Evaluator.Plan plan = plan();
            Sheet sheet = Sheet.read(terminal.path(data));
            Reading reading = Reading.of(sheet.header(), sheet.rows(), target, positive, drop);
            Evaluation found =
                    session.services()
                            .evaluator()
                            .evaluate(reading, chosen, plan, seed, terminal.progress());
            if (terminal.json()) terminal.result(json(found, terminal.texts()));
            else print(found, terminal);
            return 0;
        }

        private Evaluator.Plan plan() {
            if (split == null) {
                if (folds < 2) throw new Problem("cli.model.folds", folds);
                return new Evaluator.Plan.Folds(folds);
            }
            if (!split.matches("time:0?\\.\\d+")) throw new Problem("cli.model.split", split);
            return new Evaluator.Plan.Time(Double.parseDouble(split.substring(5)));
        }

        private static void print(Evaluation found, Terminal terminal) {
            Report report = found.report();
            terminal.line(
                    terminal.texts()
                            .get(
                                    "cli.model.head",
                                    found.algorithm().key(),
                                    report.rows(),
                                    report.positives()));
            Table figures = new Table(terminal, "metric", "value").right(1);
            ReportJson.figures(report).forEach((name, value) -> figures.row(name, three(value)));
            figures.print();
            Table importance = new Table(terminal, "field", "importance").right(1);
            for (CrossValidation.Importance each : found.importance())
                importance.row(each.field(), three(each.aucDrop()));
            importance.print();
            for (Evaluation.Warning warning : found.warnings())
                terminal.line(text(warning, terminal.texts()));
        }

        private static Map<String, Object> json(Evaluation found, Texts texts) {
            Report report = found.report();
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("rows", report.rows());
            json.put("positives", report.positives());
            json.put("algorithm", found.algorithm().key());
            ReportJson.figures(report)
                    .forEach((name, value) -> json.put(name, ReportJson.known(value)));
            json.put("calibration", ReportJson.calibration(report));
            List<Map<String, Object>> importance = new ArrayList<>();
            for (CrossValidation.Importance each : found.importance()) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("field", each.field());
                row.put("aucDrop", ReportJson.known(each.aucDrop()));
                importance.add(row);
            }
            json.put("importance", importance);
            List<Map<String, Object>> warnings = new ArrayList<>();
            for (Evaluation.Warning warning : found.warnings()) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("code", warning.code());
                row.put("field", warning.field());
                row.put("text", text(warning, texts));
                warnings.add(row);
            }
            json.put("warnings", warnings);
            return json;
        }

        private static String text(Evaluation.Warning warning, Texts texts) {
            String value = warning.code().equals("few") ? whole(warning) : three(warning.value());
            return texts.get("learn.warning." + warning.code(), warning.field(), value);
        }

        private static String whole(Evaluation.Warning warning) {
            return String.valueOf((long) warning.value());
        }

        private static String three(double value) {
            return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
        }
    }
}
