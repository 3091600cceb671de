package embudo.cli;

import embudo.kernel.Problem;
import embudo.report.picture.ChartPicture;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code chart}: the charts of a screen, listed or saved as files of their own. */
@Command(name = "chart", mixinStandardHelpOptions = true)
final class ChartCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "SCREEN")
    String screen;

    /** Which; may be left out where the screen has one. */
    @Parameters(index = "1", arity = "0..1", paramLabel = "CHART")
    String chart;

    /** .svg or .png; without it the charts are listed. */
    @Option(names = "--out", paramLabel = "FILE")
    Path out;

    @Option(names = "--theme", defaultValue = "light")
    String theme;

    @Option(names = "--size")
    String size;

    ChartCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Terminal terminal = session.terminal();
        int[] pixels = size == null ? null : WindowCommands.pixels(size);
        if (out != null) ChartPicture.ending(terminal.path(out));
        Map<String, ChartPicture> charts =
                session.host().charts(screen, theme, pixels, terminal.texts().language());
        if (out == null) list(charts, terminal);
        else save(one(charts), terminal);
        return 0;
    }

    private ChartPicture one(Map<String, ChartPicture> charts) {
        String ids = String.join(", ", charts.keySet());
        if (charts.isEmpty()) throw new Problem("cli.chart.none", screen);
        if (chart == null && charts.size() > 1) throw new Problem("cli.chart.which", screen, ids);
        ChartPicture found = chart == null ? charts.values().iterator().next() : charts.get(chart);
        if (found == null) throw new Problem("cli.chart.unknown", screen, chart, ids);
        return found;
    }

    private void save(ChartPicture picture, Terminal terminal) {
        Path file = terminal.path(out);
        picture.write(file);
        if (terminal.json())
            terminal.result(Map.of("file", file.toString(), "title", picture.title()));
        else terminal.line(file.toString());
    }

    private static void list(Map<String, ChartPicture> charts, Terminal terminal) {
        Table table = new Table(terminal, "chart", "title");
        List<Map<String, Object>> all = new ArrayList<>();
        charts.forEach((id, picture) -> {
            table.row(id, picture.title());
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("id", id);
            each.put("title", picture.title());
            each.put("words", picture.words());
            all.add(each);
        });
        if (terminal.json()) terminal.result(Map.of("charts", all));
        else table.print();
    }
}
