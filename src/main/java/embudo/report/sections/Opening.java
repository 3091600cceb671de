package embudo.report.sections;

import embudo.measure.Funnel;
import embudo.measure.MetricValue;
import embudo.measure.Overview;
import embudo.report.pdf.Html;
import embudo.text.Texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Title that states the finding, what the figures cover, and two or three sentences. */
public final class Opening implements Section {
    /** Changes of revenue below this count as holding steady. */
    private static final double STEADY = 0.005;

    private static final List<String> MOVES =
            List.of("registrations", "attendance_rate", "conversion_rate");

    @Override
    public String html(Story s) {
        String title = headline(s);
        double size = 25;
        while (size > 19 && s.fonts().width(title, size, true) > Story.WIDTH) size--;
        return String.format(
                        Locale.ROOT,
                        "<h1 id=\"summary\" style=\"font-size:%.0fpx\">%s</h1>",
                        size,
                        Html.escape(title))
                + Html.tag("p", "meta", scope(s))
                + "<p class=\"lead\">"
                + lead(s)
                + "</p>";
    }

    /** The finding in one line: growth and distance to the target, as far as they are known. */
    static String headline(Story s) {
        Texts t = s.texts();
        if (s.overview().empty()) return t.get("report.headline.empty");
        Optional<MetricValue> revenue = s.metric("revenue").filter(MetricValue::known);
        if (revenue.isPresent() && revenue.get().value() > 0) {
            String gap = gap(s, revenue.get());
            return growth(s, revenue.get()) + (gap.isEmpty() ? "" : "; " + gap);
        }
        long registered = count(s, Funnel.Stage.CONSIDERATION);
        return registered > 0
                ? t.get("report.headline.no_sales", registered)
                : t.get("report.headline.nothing");
    }

    private static String growth(Story s, MetricValue revenue) {
        Texts t = s.texts();
        double change = revenue.change();
        String percent = s.formats().percent(Math.abs(change), Math.abs(change) < 0.1 ? 1 : 0);
        if (Double.isNaN(change)) return t.get("report.headline.reach", s.amounts().value(revenue));
        if (change > STEADY) return t.get("report.headline.grow", percent);
        return change < -STEADY
                ? t.get("report.headline.fall", percent)
                : t.get("report.headline.steady", s.amounts().value(revenue));
    }

    private static String gap(Story s, MetricValue revenue) {
        if (Double.isNaN(revenue.target())) return "";
        double gap = revenue.target() - revenue.value();
        return gap > 0
                ? s.texts().get("report.headline.gap", s.amounts().money(gap))
                : s.texts().get("report.headline.met");
    }

    private static String scope(Story s) {
        Overview o = s.overview();
        String cutOff =
                o.asOf() == null
                        ? s.texts().get("report.cutoff.none")
                        : s.texts()
                                .get("report.cutoff", s.formats().fullMoment(o.asOf(), o.zone()));
        return String.join(
                " · ",
                s.formats().period(o.period()) + ", " + o.zone().getId(),
                cutOff,
                s.texts().get("report.attribution"));
    }

    /** The sentences with the revenue set in bold. */
    private static String lead(Story s) {
        String text = Html.prose(String.join(" ", sentences(s)));
        return s.metric("revenue")
                .filter(MetricValue::known)
                .map(m -> Html.escape(s.amounts().value(m)))
                .map(v ->
                        text.replaceFirst(
                                Pattern.quote(v), Matcher.quoteReplacement("<b>" + v + "</b>")))
                .orElse(text);
    }

    private static List<String> sentences(Story s) {
        if (s.overview().empty()) return List.of(s.texts().get("report.lead.empty"));
        List<String> said = new ArrayList<>();
        revenue(s).ifPresent(said::add);
        said.add(movement(s));
        missing(s).ifPresent(said::add);
        if (s.overview().unconverted() > 0)
            said.add(s.texts().get("report.lead.unconverted", s.overview().unconverted()));
        said.add(next(s));
        return said;
    }

    private static Optional<String> revenue(Story s) {
        long sales = count(s, Funnel.Stage.CONVERSION);
        return s.metric("revenue")
                .filter(m -> m.known() && m.value() > 0)
                .map(m ->
                        Double.isNaN(m.target())
                                ? s.texts().get("report.lead.revenue", sales, s.amounts().value(m))
                                : s.texts()
                                        .get(
                                                "report.lead.revenue_target",
                                                sales,
                                                s.amounts().value(m),
                                                s.formats().percent(m.value() / m.target(), 0)));
    }

    /** What improved, then what got worse. */
    private static String movement(Story s) {
        List<String> up = new ArrayList<>();
        List<String> down = new ArrayList<>();
        for (String key : MOVES)
            s.metric(key)
                    .filter(m -> m.known() && !Double.isNaN(m.change()) && m.change() != 0)
                    .ifPresent(m -> {
                        boolean more = m.change() > 0;
                        String clause =
                                more
                                        ? s.texts()
                                                .get(
                                                        "report.up." + key,
                                                        s.amounts().value(m),
                                                        s.amounts().change(m))
                                        : s.texts()
                                                .get(
                                                        "report.down." + key,
                                                        s.amounts().value(m),
                                                        s.amounts().change(m));
                        (more ? up : down).add(clause);
                    });
        if (up.isEmpty() && down.isEmpty()) return s.texts().get("report.lead.no_comparison");
        String and = s.texts().get("report.and");
        String text =
                up.isEmpty()
                        ? String.join(and, down)
                        : down.isEmpty()
                                ? String.join(and, up)
                                : s.texts()
                                        .get(
                                                "report.lead.while",
                                                String.join(and, up),
                                                String.join(and, down));
        return text.substring(0, 1).toUpperCase(s.texts().language().locale())
                + text.substring(1)
                + ".";
    }

    private static Optional<String> missing(Story s) {
        List<String> names =
                s.overview().metrics().stream()
                        .filter(m -> !m.known())
                        .map(m -> s.name(m.key()))
                        .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(s.texts().get("report.lead.missing", String.join(", ", names)));
    }

    private static String next(Story s) {
        Overview.NextWebinar next = s.overview().next();
        if (next == null) return s.texts().get("report.lead.no_next");
        return s.texts()
                .get(
                        "report.lead.next",
                        next.registered(),
                        s.formats()
                                .weekday(
                                        LocalDate.ofInstant(next.startsAt(), s.overview().zone())));
    }

    private static long count(Story s, Funnel.Stage stage) {
        return s.overview().funnel().steps().stream()
                .filter(step -> step.stage() == stage)
                .mapToLong(Funnel.Step::count)
                .findFirst()
                .orElse(0);
    }
}
