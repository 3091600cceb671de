package embudo.cli;

import embudo.measure.Funnel;
import embudo.measure.Overview;
import embudo.text.Formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The five stages of Today. */
final class StageFunnel {
    private StageFunnel() {}

    static void print(Session session, String period) {
        Terminal terminal = session.terminal();
        Services services = session.settled();
        Overview overview = services.figures().overview(FigureCommands.period(services, period));
        Formats formats = terminal.texts().formats();
        if (terminal.json()) {
            List<Map<String, Object>> steps = new ArrayList<>();
            for (Funnel.Step step : overview.funnel().steps()) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("stage", step.stage().name().toLowerCase(Locale.ROOT));
                json.put("count", step.count());
                json.put("people", step.people());
                json.put("step", FigureCommands.number(step.step()));
                json.put("overall", FigureCommands.number(step.overall()));
                json.put("target", FigureCommands.number(step.target()));
                json.put("open", step.open());
                steps.add(json);
            }
            Map<String, Object> json = FigureCommands.head(overview);
            json.put("windowDays", overview.funnel().windowDays());
            json.put("steps", steps);
            terminal.result(json);
            return;
        }
        terminal.line(formats.period(overview.period()) + " · " + overview.zone().getId());
        Table table =
                new Table(terminal, "stage", "count", "step", "overall", "target", "open")
                        .right(1, 2, 3, 4, 5);
        for (Funnel.Step step : overview.funnel().steps())
            table.row(
                    terminal.texts()
                            .get("measure.stage." + step.stage().name().toLowerCase(Locale.ROOT)),
                    step.count(),
                    FigureCommands.percent(formats, step.step(), 1),
                    FigureCommands.percent(formats, step.overall(), 2),
                    FigureCommands.percent(formats, step.target(), 1),
                    step.open());
        table.print();
    }
}
