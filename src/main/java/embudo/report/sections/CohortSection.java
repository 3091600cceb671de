package embudo.report.sections;

import embudo.measure.Cohorts;
import embudo.text.Texts;

import java.util.List;

/** Monthly cohorts as a triangle: how many of each month's people were active later, S-MET-16. */
final class CohortSection implements Section {
    private static final int MOST = 12;

    /** Room for month and people, and the widest that a cell may become. */
    private static final double NAMES = 152;

    private static final double WIDEST = 60;

    @Override
    public String html(Story s) {
        List<Cohorts.Row> all = s.dossier().cohorts();
        if (all.size() < 2) return "";
        List<Cohorts.Row> rows = all.subList(Math.max(0, all.size() - MOST), all.size());
        Texts t = s.texts();
        int ages = rows.getFirst().active().size();
        Grid grid =
                new Grid("cohorts", Math.min(Story.WIDTH, NAMES + ages * WIDEST))
                        .head("month", t.get("report.cohorts.month"))
                        .head("right", t.get("report.cohorts.people"));
        for (int age = 0; age < ages; age++)
            grid.head("centre", age == 0 ? t.get("report.cohorts.same") : "+" + age);
        for (Cohorts.Row row : rows) {
            grid.row()
                    .cell("month strong", month(s, row))
                    .cell("right", s.formats().count(row.people()));
            for (int age = 0; age < ages; age++) cell(grid, s, row, age);
        }
        return Heading.of("cohorts", title(s, rows), t.get("report.cohorts.note")) + grid.end();
    }

    /** The last cell of each row is the running month: it is not over and may still grow. */
    private static void cell(Grid grid, Story s, Cohorts.Row row, int age) {
        if (age >= row.active().size()) {
            grid.cell("centre gap", "");
            return;
        }
        double share = (double) row.active().get(age) / row.people();
        String text = s.formats().number(share * 100, 0);
        if (age == row.active().size() - 1) grid.cell("centre open", text);
        else if (share == 0) grid.cell("centre none", text);
        else grid.shaded("centre", Shade.CIVIDIS.style(share), text);
    }

    private static String month(Story s, Cohorts.Row row) {
        String date = s.formats().date(row.month().atDay(1));
        return date.substring(date.indexOf(' ') + 1).replace(' ', '\u00A0');
    }

    /** Activity one month on, of the cohorts for which that month is over, weighed by people. */
    static String title(Story s, List<Cohorts.Row> rows) {
        long people = 0;
        long active = 0;
        Cohorts.Row best = null;
        for (Cohorts.Row row : rows) {
            if (row.active().size() < 3) continue;
            people += row.people();
            active += row.active().get(1);
            if (best == null || kept(row) > kept(best)) best = row;
        }
        if (best == null) return s.texts().get("report.cohorts.young");
        return s.texts()
                .get(
                        "report.cohorts.title",
                        s.formats().percent((double) active / people, 0),
                        month(s, best),
                        s.formats().percent(kept(best), 0));
    }

    private static double kept(Cohorts.Row row) {
        return (double) row.active().get(1) / row.people();
    }
}
