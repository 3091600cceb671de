package embudo.report.sections;

import embudo.measure.Overview;
import embudo.text.Texts;

/** Appendix: what the report rests on, and what was left out. */
final class BasisSection implements Section {
    @Override
    public String html(Story s) {
        Texts t = s.texts();
        Overview o = s.overview();
        Grid grid =
                new Grid("basis")
                        .head("wide", t.get("report.basis.what"))
                        .head("why", t.get("report.basis.value"));
        line(grid, t.get("report.basis.period"), s.formats().period(o.period()) + ", " + o.zone());
        line(
                grid,
                t.get("report.basis.cutoff"),
                o.asOf() == null
                        ? t.get("report.cutoff.none")
                        : s.formats().fullMoment(o.asOf(), o.zone()));
        line(
                grid,
                t.get("report.basis.taken"),
                s.formats().fullMoment(s.snapshot().takenAt(), o.zone()));
        line(grid, t.get("report.basis.position"), s.formats().count(o.position()));
        line(grid, t.get("report.basis.currency"), o.currency());
        line(grid, t.get("report.basis.attribution"), t.get("report.basis.last_touch"));
        line(
                grid,
                t.get("report.basis.window"),
                t.get("report.basis.days", o.funnel().windowDays()));
        line(grid, t.get("report.basis.scoring"), s.snapshot().scoring());
        line(grid, t.get("report.basis.program"), "Embudo " + s.snapshot().program());
        line(
                grid,
                t.get("report.basis.excluded"),
                t.get("report.basis.crew")
                        + " "
                        + t.get("report.basis.undone")
                        + (o.unconverted() > 0
                                ? " " + t.get("report.lead.unconverted", o.unconverted())
                                : ""));
        return Heading.of("basis", t.get("report.basis.title"), "") + grid.end();
    }

    private static void line(Grid grid, String what, String value) {
        grid.row().cell("wide strong", what).cell("why", value);
    }
}
