package embudo.report.sections;

import embudo.domain.Webinar;
import embudo.measure.EngagementMap;
import embudo.plot.AudienceBand;
import embudo.text.Texts;

import java.time.LocalDate;
import java.util.List;

/** What people did during the last webinar, step by step, under how many were there. */
final class EngagementSection implements Section {
    private static final double NAME = 92;

    @Override
    public String html(Story s) {
        EngagementMap map = s.dossier().engagement();
        if (map == null || map.rows().isEmpty()) return "";
        Texts t = s.texts();
        int steps = map.audience().size();
        double cell = (Story.WIDTH - NAME) / steps;
        StringBuilder html = new StringBuilder();
        html.append(Heading.of("engagement", title(s, map), note(s, map)));
        html.append("<div class=\"audience\">")
                .append(
                        s.charts()
                                .html(
                                        AudienceBand.draw(
                                                map.audience(),
                                                sections(map),
                                                map.step(),
                                                s.fonts(),
                                                t.get("report.engagement.audience", peak(map)),
                                                Story.WIDTH - NAME,
                                                72,
                                                words(s, map))))
                .append("</div>");
        Grid grid = new Grid("heat").head("kind", t.get("report.engagement.minute"));
        for (int i = 0; i < steps; i++) grid.head("centre", String.valueOf(i * map.step()));
        for (EngagementMap.Row row : map.rows()) row(grid, s, map, row, cell);
        return html.append(grid.end()).toString();
    }

    private static void row(
            Grid grid, Story s, EngagementMap map, EngagementMap.Row row, double cell) {
        double most = 0;
        for (int i = 0; i < row.counts().size(); i++) most = Math.max(most, rate(map, row, i));
        grid.row().cell("kind", s.texts().get("domain.event." + row.kind()));
        for (int i = 0; i < row.counts().size(); i++) {
            long n = row.counts().get(i);
            if (n == 0) grid.cell("centre none", "");
            else
                grid.shaded(
                        "centre",
                        Shade.VIRIDIS.style(rate(map, row, i) / most),
                        cell < 24 && n > 999 ? "∙" : s.formats().count(n));
        }
    }

    /** Deeds for each person there: a full room does not look livelier for being full. */
    private static double rate(EngagementMap map, EngagementMap.Row row, int step) {
        return (double) row.counts().get(step) / Math.max(1, map.audience().get(step));
    }

    private static List<AudienceBand.Part> sections(EngagementMap map) {
        return map.sections().stream()
                .map(p -> new AudienceBand.Part(p.name(), p.fromMinute(), p.toMinute()))
                .toList();
    }

    private static long peak(EngagementMap map) {
        return map.audience().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static String title(Story s, EngagementMap map) {
        int best = 0;
        double most = -1;
        for (int i = 0; i < map.audience().size(); i++) {
            double rate = 0;
            for (EngagementMap.Row row : map.rows()) rate += rate(map, row, i);
            if (rate > most) {
                most = rate;
                best = i;
            }
        }
        int from = best * map.step();
        return s.texts()
                .get(
                        "report.engagement.title",
                        s.formats()
                                .percent((double) map.active() / Math.max(1, map.attendees()), 0),
                        from,
                        from + map.step(),
                        section(map, from));
    }

    private static String section(EngagementMap map, int minute) {
        return map.sections().stream()
                .filter(p -> minute >= p.fromMinute() && minute < p.toMinute())
                .map(Webinar.Section::name)
                .findFirst()
                .map(name -> " (" + name + ")")
                .orElse("");
    }

    private static String note(Story s, EngagementMap map) {
        LocalDate day = LocalDate.ofInstant(map.startsAt(), s.overview().zone());
        return s.texts()
                .get(
                        "report.engagement.note",
                        map.title(),
                        s.formats().date(day),
                        map.attendees(),
                        map.step());
    }

    private static String words(Story s, EngagementMap map) {
        return s.texts()
                .get(
                        "report.engagement.words",
                        peak(map),
                        map.audience().indexOf(peak(map)) * map.step(),
                        map.audience().getLast());
    }
}
