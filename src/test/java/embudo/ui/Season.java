package embudo.ui;

import embudo.catalog.Metric;
import embudo.catalog.measure.Measure;
import embudo.domain.Channel;
import embudo.kernel.Language;
import embudo.kernel.Period;
import embudo.measure.ChannelFigures;
import embudo.measure.Funnel;
import embudo.measure.Funnel.Stage;
import embudo.measure.MetricValue;
import embudo.measure.MetricValue.Unit;
import embudo.measure.Overview;
import embudo.measure.Series;
import embudo.measure.Status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The invented season that all pictures of the product tell about. */
public final class Season {
    public static final Period PERIOD =
            new Period(LocalDate.of(2026, 10, 21), LocalDate.of(2026, 11, 19));
    private static final double NONE = Double.NaN;
    private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
    private static final List<Double> UP =
            List.of(2.0, 3.0, 4.0, 3.5, 5.0, 6.0, 5.5, 7.0, 8.0, 9.0, 8.5, 9.5);

    private Season() {}

    public static Overview overview() {
        return new Overview(
                PERIOD,
                ZONE,
                "USD",
                12_480,
                FakeServices.NOW.minusSeconds(120),
                metrics(),
                funnel(),
                channels(),
                series(),
                12_480,
                11,
                11,
                new Overview.NextWebinar(
                        5, "Webinar 5", Instant.parse("2026-11-26T14:00:00Z"), 412));
    }

    /** The same figures under another period, as a stand-in for counting again. */
    static Overview moved(Overview o, Period period) {
        return new Overview(
                period,
                o.zone(),
                o.currency(),
                o.position(),
                o.asOf(),
                o.metrics(),
                o.funnel(),
                o.channels(),
                o.series(),
                o.leads(),
                o.hot(),
                o.hotUncontacted(),
                o.next());
    }

    /** A workspace in which nothing was imported. */
    public static Overview empty() {
        return new Overview(
                PERIOD,
                ZONE,
                "USD",
                0,
                null,
                List.of(),
                new Funnel(14, List.of()),
                List.of(),
                Map.of(),
                0,
                0,
                0,
                null);
    }

    private static List<MetricValue> metrics() {
        return List.of(
                metric("registrations", Unit.COUNT, 1846, .145, 2000, .92, Status.ON_COURSE, 1846),
                metric("attendance_rate", Unit.PERCENT, .807, -.014, .85, .949, Status.WATCH, 1434),
                metric("conversion_rate", Unit.PERCENT, .214, .016, .25, .857, Status.WATCH, 1157),
                metric("revenue", Unit.MONEY, 6_175_200, .232, 10_625_000, .58, Status.BEHIND, 248),
                metric("cost_per_lead", Unit.MONEY, 653, -.045, 1500, 2.3, Status.ON_COURSE, 1846),
                metric("roi", Unit.PERCENT, 4.12, .57, 7.5, .55, Status.BEHIND, 248));
    }

    private static MetricValue metric(
            String key,
            Unit unit,
            double value,
            double change,
            double target,
            double attained,
            Status status,
            long n) {
        return new MetricValue(
                key,
                unit,
                key.equals("cost_per_lead"),
                value,
                value * .9,
                change,
                target,
                attained,
                status,
                change > 0 ? UP : UP.reversed(),
                n,
                30);
    }

    private static Funnel funnel() {
        return new Funnel(
                14,
                List.of(
                        step(Stage.AWARENESS, 96_400, NONE, 1, NONE, 0, null),
                        step(Stage.INTEREST, 9_412, .098, .098, .1, 0, null),
                        step(Stage.CONSIDERATION, 1_846, .196, .0191, .2, 0, null),
                        step(Stage.ACTION, 1_157, .807, .012, .85, 412, "webinar_to_come"),
                        step(Stage.CONVERSION, 248, .214, .0026, .25, 489, "inside_window")));
    }

    private static Funnel.Step step(
            Stage stage,
            long count,
            double step,
            double overall,
            double target,
            long open,
            String reason) {
        boolean people = stage.ordinal() >= Stage.CONSIDERATION.ordinal();
        return new Funnel.Step(stage, count, people, step, overall, target, open, reason);
    }

    private static List<ChannelFigures> channels() {
        return List.of(
                new ChannelFigures(Channel.EMAIL, 612, 418, 98, 2_440_200, 120_000),
                new ChannelFigures(Channel.LINKEDIN, 438, 283, 68, 1_693_200, 486_000),
                new ChannelFigures(Channel.GOOGLE_ADS, 356, 207, 38, 946_200, 358_000),
                new ChannelFigures(Channel.META_ADS, 214, 108, 14, 348_600, 242_000),
                new ChannelFigures(Channel.ORGANIC, 158, 100, 21, 522_900, 0),
                new ChannelFigures(Channel.REFERRAL, 68, 41, 9, 224_100, 0));
    }

    private static Map<String, Series> series() {
        Map<String, Series> all = new LinkedHashMap<>();
        double[] day = {
            36, 40, 43, 42, 54, 82, 63, 32, 38, 46, 50, 61, 90, 67, 40, 44, 73, 69, 65, 96, 74, 46,
            54, 103, 77, 69, 88, 100, 61, 43
        };
        all.put("registrations", series("registrations", day, 1));
        all.put("attendance", series("attendance", day, .63));
        all.put("conversions", series("conversions", day, .134));
        all.put("revenue", series("revenue", day, 3345));
        return all;
    }

    private static Series series(String key, double[] day, double scale) {
        List<Double> values =
                java.util.Arrays.stream(day).mapToObj(d -> (double) Math.round(d * scale)).toList();
        List<Double> previous = values.stream().map(v -> (double) Math.round(v * .86)).toList();
        return new Series(
                key,
                PERIOD.from(),
                values,
                previous,
                true,
                List.of(
                        new Series.Mark(LocalDate.of(2026, 10, 27), "Webinar 1"),
                        new Series.Mark(LocalDate.of(2026, 11, 3), "Webinar 2"),
                        new Series.Mark(LocalDate.of(2026, 11, 10), "Webinar 3"),
                        new Series.Mark(LocalDate.of(2026, 11, 17), "Webinar 4")));
    }

    /** Declarations behind the six tiles. */
    public static List<Metric> declared() {
        return List.of(
                declared("registrations", "Registrations", "Registros"),
                declared("attendance_rate", "Attendance", "Asistencia"),
                declared("conversion_rate", "Conversion", "Conversión"),
                declared("revenue", "Revenue", "Ingresos"),
                declared("cost_per_lead", "Cost per lead", "Coste por registro"),
                declared("roi", "ROI", "ROI"));
    }

    private static Metric declared(String key, String en, String es) {
        return new Metric(
                key,
                "S-MET-01",
                "count",
                false,
                NONE,
                .85,
                30,
                Map.of(Language.EN, en, Language.ES, es),
                Map.of(Language.EN, en + " in the period.", Language.ES, es + " en el periodo."),
                Map.of(Language.EN, "counted", Language.ES, "contado"),
                "action",
                new Measure.Missing(""),
                null,
                List.of());
    }
}
