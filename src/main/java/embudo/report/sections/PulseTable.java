package embudo.report.sections;

import embudo.kernel.Money;
import embudo.measure.Pulse;
import embudo.text.Texts;

import java.util.ArrayList;
import java.util.List;

/** Five totals with their change against the period before: the table of S-REP-04. */
final class PulseTable implements Section {
    private record Line(String key, double now, double before, String value) {
        double change() {
            return before == 0 || Double.isNaN(now) ? Double.NaN : (now - before) / before;
        }
    }

    @Override
    public String html(Story s) {
        if (s.overview().empty()) return "";
        Texts t = s.texts();
        Grid grid =
                new Grid("pulse")
                        .head("wide", t.get("report.pulse.metric"))
                        .head("right", t.get("report.pulse.value"))
                        .head("right", t.get("report.pulse.change"));
        List<Line> lines = lines(s);
        for (Line line : lines)
            grid.row()
                    .cell("wide strong", t.get("report.pulse." + line.key()))
                    .cell("right strong", line.value())
                    .cell("right", change(s, line));
        String versus =
                t.get("report.versus", s.formats().shortPeriod(s.overview().period().previous()));
        return Heading.of("pulse", title(s, lines), versus) + grid.end();
    }

    private static List<Line> lines(Story s) {
        Pulse now = s.dossier().pulse();
        Pulse before = s.dossier().previousPulse();
        List<Line> lines = new ArrayList<>();
        lines.add(line("new_leads", now.newLeads(), before.newLeads(), count(s, now.newLeads())));
        lines.add(
                line(
                        "conversions",
                        now.conversions(),
                        before.conversions(),
                        count(s, now.conversions())));
        lines.add(
                line(
                        "revenue",
                        now.revenue(),
                        before.revenue(),
                        s.formats().money(new Money(now.revenue(), s.overview().currency()))));
        lines.add(
                line(
                        "roas",
                        now.roas(),
                        before.roas(),
                        known(s, now.roas(), s.formats().number(now.roas(), 2) + "x")));
        lines.add(
                line(
                        "churn",
                        now.churn(),
                        before.churn(),
                        known(s, now.churn(), s.formats().percent(now.churn(), 1))));
        return lines;
    }

    private static Line line(String key, double now, double before, String value) {
        return new Line(key, now, before, value);
    }

    private static String count(Story s, long n) {
        return s.formats().count(n);
    }

    private static String known(Story s, double x, String text) {
        return Double.isNaN(x) ? s.texts().get("report.na") : text;
    }

    private static String change(Story s, Line line) {
        return known(s, line.change(), s.formats().signedPercent(line.change(), 1));
    }

    /** The largest move upwards and the largest downwards, of figures that should rise. */
    private static String title(Story s, List<Line> lines) {
        Line up = null;
        Line down = null;
        for (Line line : lines) {
            if (line.key().equals("churn")) continue;
            if (line.change() > 0 && (up == null || line.change() > up.change())) up = line;
            if (line.change() < 0 && (down == null || line.change() < down.change())) down = line;
        }
        Texts t = s.texts();
        if (up == null && down == null) return t.get("report.pulse.plain");
        if (down == null) return t.get("report.pulse.up", move(s, up));
        if (up == null) return t.get("report.pulse.down", move(s, down));
        return t.get("report.pulse.both", move(s, up), move(s, down));
    }

    private static String move(Story s, Line line) {
        return s.texts()
                .get(
                        "report.pulse.move",
                        s.texts().get("report.pulse." + line.key()),
                        change(s, line));
    }
}
