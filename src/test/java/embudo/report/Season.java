package embudo.report;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.catalog.Metric;
import embudo.catalog.measure.Measure;
import embudo.domain.Actor;
import embudo.domain.Band;
import embudo.domain.Channel;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.domain.Leads;
import embudo.domain.ReportRuns;
import embudo.domain.Settings;
import embudo.domain.Webinar;
import embudo.kernel.Language;
import embudo.kernel.Page;
import embudo.kernel.Period;
import embudo.kernel.Ticker;
import embudo.measure.BandFigures;
import embudo.measure.CampaignFigures;
import embudo.measure.ChannelFigures;
import embudo.measure.Cohorts;
import embudo.measure.Dossier;
import embudo.measure.Drill;
import embudo.measure.EngagementMap;
import embudo.measure.Figures;
import embudo.measure.Funnel;
import embudo.measure.Funnel.Stage;
import embudo.measure.Funnel.Step;
import embudo.measure.MetricValue;
import embudo.measure.MetricValue.Unit;
import embudo.measure.Overview;
import embudo.measure.Pulse;
import embudo.measure.Series;
import embudo.measure.Status;
import embudo.measure.metric.MetricAnswer;
import embudo.measure.metric.MetricFigure;
import embudo.report.facts.Scoring;
import embudo.report.facts.SnapshotMaker;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The season of the design's pictures as figures, whole, without an earlier one, and empty. */
final class Season {
    static final Period PERIOD = new Period(LocalDate.of(2026, 10, 21), LocalDate.of(2026, 11, 19));
    static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Instant AS_OF = Instant.parse("2026-11-19T13:32:00Z");
    private static final double NA = Double.NaN;

    static final List<Metric> METRICS =
            List.of(
                    metric("registrations", "Registrations", "Registros"),
                    metric("attendance_rate", "Attendance", "Asistencia"),
                    metric("conversion_rate", "Conversion", "Conversión"),
                    metric("revenue", "Revenue", "Ingresos"),
                    metric("cost_per_lead", "Cost per lead", "Coste por lead"),
                    metric("roi", "ROI, net", "ROI neto"));

    private Season() {}

    static Overview whole() {
        return overview(
                4711,
                AS_OF,
                List.of(
                        value(
                                "registrations",
                                Unit.COUNT,
                                1846,
                                1612,
                                .1452,
                                2000,
                                .923,
                                Status.ON_COURSE,
                                1846),
                        value(
                                "attendance_rate",
                                Unit.PERCENT,
                                1157 / 1434.0,
                                .821,
                                -.0142,
                                .85,
                                .949,
                                Status.WATCH,
                                1434),
                        value(
                                "conversion_rate",
                                Unit.PERCENT,
                                248 / 1157.0,
                                .198,
                                .0163,
                                .25,
                                .857,
                                Status.WATCH,
                                1157),
                        value(
                                "revenue",
                                Unit.MONEY,
                                6175200,
                                5012376,
                                .232,
                                10625000,
                                .581,
                                Status.BEHIND,
                                248),
                        value(
                                "cost_per_lead",
                                Unit.MONEY,
                                653,
                                684,
                                -.0453,
                                1500,
                                2.297,
                                Status.ON_COURSE,
                                1846),
                        value(
                                "roi",
                                Unit.PERCENT,
                                4.1204,
                                3.55,
                                .5704,
                                7.5,
                                .549,
                                Status.BEHIND,
                                248)),
                funnel(),
                channels(),
                Map.of("registrations", registrations()),
                new Overview.NextWebinar(
                        5, "Webinar 5", Instant.parse("2026-11-26T14:00:00Z"), 412),
                11);
    }

    /** Figures and names as long as they get. */
    static Overview huge() {
        List<MetricValue> metrics = new ArrayList<>();
        for (MetricValue m : whole().metrics())
            metrics.add(
                    value(
                            m.key(),
                            m.unit(),
                            m.value() * 12_345,
                            m.previous(),
                            -9.9999,
                            m.target() * 9_999,
                            .4,
                            Status.BEHIND,
                            123_456_789));
        Overview whole = whole();
        List<Series.Mark> marks = new ArrayList<>();
        for (int day = 0; day < 30; day += 4)
            marks.add(
                    new Series.Mark(
                            PERIOD.from().plusDays(day),
                            "Automatiza tu seguimiento y multiplica las ventas"));
        Series usual = registrations();
        Series crowded =
                new Series(
                        "registrations",
                        usual.first(),
                        usual.values(),
                        usual.previous(),
                        true,
                        marks);
        List<Step> steps = new ArrayList<>();
        for (Step step : whole.funnel().steps())
            steps.add(
                    new Step(
                            step.stage(),
                            step.count() * 9_999,
                            step.people(),
                            step.step(),
                            step.overall(),
                            step.target(),
                            step.open() * 9_999,
                            "webinar_to_come"));
        return new Overview(
                PERIOD,
                ZoneId.of("America/Argentina/ComodRivadavia"),
                "USD",
                4711,
                AS_OF,
                metrics,
                new Funnel(14, steps),
                whole.channels(),
                Map.of("registrations", crowded),
                1900,
                123_456,
                123_456,
                whole.next(),
                1_234);
    }

    /** Contacts only: no target is reachable, nothing earlier, most figures unknown. */
    static Overview scarce() {
        return overview(
                12,
                AS_OF,
                List.of(
                        value("registrations", Unit.COUNT, 3, NA, NA, NA, NA, Status.NONE, 3),
                        value("attendance_rate", Unit.PERCENT, NA, NA, NA, .85, NA, Status.NONE, 0),
                        value("conversion_rate", Unit.PERCENT, NA, NA, NA, .25, NA, Status.NONE, 0),
                        value("revenue", Unit.MONEY, NA, NA, NA, 10625000, NA, Status.NONE, 0),
                        value("cost_per_lead", Unit.MONEY, NA, NA, NA, 1500, NA, Status.NONE, 3),
                        value("roi", Unit.PERCENT, NA, NA, NA, 7.5, NA, Status.NONE, 0)),
                new Funnel(
                        14,
                        List.of(
                                new Step(Stage.AWARENESS, 0, false, NA, NA, NA, 0, null),
                                new Step(Stage.INTEREST, 0, false, NA, NA, .1, 0, null),
                                new Step(Stage.CONSIDERATION, 3, true, NA, NA, .2, 0, null),
                                new Step(Stage.ACTION, 0, true, NA, NA, .85, 3, null),
                                new Step(Stage.CONVERSION, 0, true, NA, NA, .25, 0, null))),
                List.of(),
                Map.of(),
                null,
                0);
    }

    static Overview empty() {
        return overview(
                0, null, List.of(), new Funnel(14, List.of()), List.of(), Map.of(), null, 0);
    }

    /** Reports over these figures, in a workspace of this name, on a fixed day. */
    static Reports reports(Overview overview, String workspace) {
        return reports(dossier(overview), workspace, new MemoryRuns());
    }

    static Reports reports(Dossier dossier, String workspace, ReportRuns runs) {
        return reports(dossier, workspace, runs, Scoring.rules("rules-1"));
    }

    static Reports reports(Dossier dossier, String workspace, ReportRuns runs, Scoring scoring) {
        Ticker ticker = Ticker.fixed(Instant.parse("2026-11-21T09:00:00Z"));
        Figures figures = figures(dossier);
        return new PdfReports(
                Catalog.load().reports(),
                figures,
                new SnapshotMaker(
                        figures,
                        METRICS,
                        new OneLead(),
                        new Named(workspace),
                        ticker,
                        () -> scoring,
                        Season::answer),
                runs,
                ticker);
    }

    /** Each metric of the overview, once more. */
    private static MetricAnswer answer(Period period) {
        return new MetricAnswer(
                period,
                ZoneId.of("UTC"),
                "USD",
                0,
                null,
                0,
                METRICS.stream()
                        .flatMap(m ->
                                whole().metrics().stream()
                                        .filter(v -> v.key().equals(m.key()))
                                        .map(v ->
                                                new MetricFigure(m, v, null, List.of(), List.of())))
                        .toList(),
                List.of());
    }

    /** Every section has something to say. */
    static Dossier full() {
        Overview o = whole();
        Map<String, Series> series = new HashMap<>(o.series());
        for (String key : List.of("attendance", "conversions", "revenue")) {
            Series r = o.series().get("registrations");
            series.put(key, new Series(key, r.first(), r.values(), r.previous(), true, List.of()));
        }
        Overview overview =
                new Overview(
                        o.period(),
                        o.zone(),
                        o.currency(),
                        o.position(),
                        o.asOf(),
                        o.metrics(),
                        o.funnel(),
                        o.channels(),
                        series,
                        o.leads(),
                        o.hot(),
                        o.hotUncontacted(),
                        o.next(),
                        3);
        List<CampaignFigures> campaigns = new ArrayList<>();
        for (int i = 0; i < 12; i++)
            campaigns.add(
                    new CampaignFigures(
                            "Campaña de otoño con un nombre bastante largo " + i,
                            Channel.GOOGLE_ADS,
                            900 - i,
                            250_000 - 20_000 * i,
                            40 - i,
                            700_000 - 60_000 * i,
                            200_000,
                            30,
                            List.of(3., 4., 5., 2., 6., 7., 5., 8., 9., 8.)));
        List<BandFigures> bands =
                List.of(
                        new BandFigures(Band.HOT, 242, 211, 137),
                        new BandFigures(Band.WARM, 569, 428, 90),
                        new BandFigures(Band.COLD, 797, 479, 19),
                        new BandFigures(Band.UNQUALIFIED, 292, 39, 2));
        List<Cohorts.Row> cohorts = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            List<Long> active = new ArrayList<>();
            for (int age = 0; age < 14 - i; age++) active.add(500L / (age + 1));
            cohorts.add(new Cohorts.Row(YearMonth.of(2025, 10).plusMonths(i), 500, active));
        }
        return new Dossier(
                overview,
                new Pulse(1500, 248, 6_175_200, 1_206_000, 6_175_200 / 1_206_000., .04),
                new Pulse(1000, 200, 5_012_376, 1_100_000, 5_012_376 / 1_100_000., .05),
                campaigns,
                bands,
                cohorts,
                engagement());
    }

    private static EngagementMap engagement() {
        List<Long> audience = new ArrayList<>();
        List<Long> chat = new ArrayList<>();
        List<Long> asked = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            audience.add(303L - Math.abs(6 - i) * 14);
            chat.add((long) (i * 37 % 90));
            asked.add((long) (i * 11 % 17));
        }
        return new EngagementMap(
                4,
                "Automatiza tu seguimiento",
                Instant.parse("2026-11-17T15:00:00Z"),
                5,
                List.of(
                        new Webinar.Section(1, "Bienvenida", 0, 10),
                        new Webinar.Section(2, "El método", 10, 40),
                        new Webinar.Section(3, "Demostración en directo", 40, 70),
                        new Webinar.Section(4, "Preguntas", 70, 90)),
                audience,
                List.of(
                        new EngagementMap.Row("chat", chat),
                        new EngagementMap.Row("question", asked)),
                303,
                171);
    }

    /** The overview alone: every section that needs more stays away. */
    static Dossier dossier(Overview overview) {
        Pulse none = new Pulse(0, 0, 0, 0, NA, NA);
        return new Dossier(overview, none, none, List.of(), List.of(), List.of(), null);
    }

    private static Figures figures(Dossier dossier) {
        Overview overview = dossier.overview();
        return new Figures() {
            @Override
            public boolean ready() {
                return true;
            }

            @Override
            public long position() {
                return overview.position();
            }

            @Override
            public Instant asOf() {
                return overview.asOf();
            }

            @Override
            public Overview overview(Period period) {
                return overview;
            }

            @Override
            public Dossier dossier(Period period) {
                return dossier;
            }

            @Override
            public Set<Long> people(Drill drill, Period period) {
                return Set.of();
            }

            @Override
            public Period defaultPeriod() {
                return PERIOD;
            }
        };
    }

    private static Overview overview(
            long position,
            Instant asOf,
            List<MetricValue> metrics,
            Funnel funnel,
            List<ChannelFigures> channels,
            Map<String, Series> series,
            Overview.NextWebinar next,
            long hot) {
        return new Overview(
                PERIOD, MADRID, "USD", position, asOf, metrics, funnel, channels, series, 1900, hot,
                hot, next);
    }

    private static MetricValue value(
            String key,
            Unit unit,
            double value,
            double previous,
            double change,
            double target,
            double attained,
            Status status,
            long n) {
        List<Double> spark = new ArrayList<>();
        for (int i = 0; i < 12; i++)
            spark.add(10 + 3 * Math.sin(i * 1.3) + i * Math.signum(change));
        return new MetricValue(
                key,
                unit,
                key.equals("cost_per_lead"),
                value,
                previous,
                change,
                target,
                attained,
                status,
                spark,
                n,
                30);
    }

    private static Funnel funnel() {
        return new Funnel(
                14,
                List.of(
                        new Step(Stage.AWARENESS, 96_400, false, NA, 1, NA, 0, null),
                        new Step(
                                Stage.INTEREST,
                                9_412,
                                false,
                                9412 / 96400.0,
                                9412 / 96400.0,
                                .1,
                                0,
                                null),
                        new Step(
                                Stage.CONSIDERATION,
                                1_846,
                                true,
                                1846 / 9412.0,
                                1846 / 96400.0,
                                .2,
                                1_104,
                                null),
                        new Step(
                                Stage.ACTION,
                                1_157,
                                true,
                                1157 / 1434.0,
                                1157 / 96400.0,
                                .85,
                                412,
                                "webinar_to_come"),
                        new Step(
                                Stage.CONVERSION,
                                248,
                                true,
                                248 / 1157.0,
                                248 / 96400.0,
                                .25,
                                489,
                                "inside_window")));
    }

    private static List<ChannelFigures> channels() {
        return List.of(
                new ChannelFigures(Channel.EMAIL, 612, 418, 98, 2440200, 42000),
                new ChannelFigures(Channel.LINKEDIN, 438, 283, 68, 1693200, 480000),
                new ChannelFigures(Channel.GOOGLE_ADS, 356, 207, 38, 946200, 442000),
                new ChannelFigures(Channel.META_ADS, 214, 108, 14, 348600, 242000),
                new ChannelFigures(Channel.ORGANIC, 158, 100, 21, 522900, 0),
                new ChannelFigures(Channel.REFERRAL, 68, 41, 9, 224100, 0));
    }

    private static Series registrations() {
        double[] days = {
            36, 40, 43, 42, 54, 82, 64, 32, 38, 46, 50, 61, 90, 67, 40, 44, 73, 69, 65, 96, 74, 46,
            54, 103, 77, 69, 88, 100, 60, 43
        };
        List<Double> values = new ArrayList<>();
        List<Double> previous = new ArrayList<>();
        for (double day : days) {
            values.add(day);
            previous.add(Math.rint(day * .88) - 3);
        }
        LocalDate first = PERIOD.from();
        return new Series(
                "registrations",
                first,
                values,
                previous,
                true,
                List.of(
                        new Series.Mark(LocalDate.of(2026, 10, 27), "Webinar 1"),
                        new Series.Mark(LocalDate.of(2026, 11, 3), "Webinar 2"),
                        new Series.Mark(LocalDate.of(2026, 11, 10), "Webinar 3"),
                        new Series.Mark(LocalDate.of(2026, 11, 17), "Webinar 4")));
    }

    private static Metric metric(String key, String en, String es) {
        return new Metric(
                key,
                "S-MET-01",
                "count",
                false,
                NA,
                .85,
                30,
                Map.of(Language.EN, en, Language.ES, es),
                Map.of(Language.EN, "What " + en + " says", Language.ES, "Qué dice " + es),
                Map.of(Language.EN, "a ÷ b", Language.ES, "a ÷ b"),
                "action",
                new Measure.Missing(""),
                null,
                List.of());
    }

    /** The best hot lead nobody has contacted has 94 points. */
    private static final class OneLead implements Leads {
        @Override
        public Page<LeadRow> page(LeadQuery query, long offset, int limit) {
            assertThat(query.bands()).containsExactly(Band.HOT);
            assertThat(query.uncontacted()).isTrue();
            Instant at = Instant.EPOCH;
            return new Page<>(
                    List.of(
                            new LeadRow(
                                    7,
                                    "Ana",
                                    "ana@muestra.example",
                                    "",
                                    "",
                                    94,
                                    Band.HOT,
                                    null,
                                    at,
                                    at,
                                    null)),
                    0,
                    11);
        }

        @Override
        public Set<Long> ids(LeadQuery query) {
            return Set.of(7L);
        }
    }

    private record Named(String name) implements Settings {
        @Override
        public String get(String key, String otherwise) {
            return key.equals(NAME) ? name : otherwise;
        }

        @Override
        public void put(String key, String value, Actor actor) {
            throw new AssertionError("a report changes no setting");
        }

        @Override
        public Map<String, String> all() {
            return Map.of();
        }
    }
}
