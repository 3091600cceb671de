package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import embudo.domain.Channel;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.kernel.Period;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every number of the overview against its definition over plain lists, on random histories. */
class OverviewReferenceTest {
    private static final List<Period> PERIODS =
            List.of(
                    new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)),
                    new Period(LocalDate.of(2026, 10, 21), LocalDate.of(2026, 11, 19)),
                    new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 30)),
                    new Period(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 12)));

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106})
    void agreesWithTheDefinitions(long seed) {
        RandomWorld random = new RandomWorld(seed);
        ReadModel model = random.world.model();
        for (int step = 0; step < 8; step++) {
            random.happen(200, 40);
            model.catchUp();
        }
        Naive naive = new Naive(random.world);
        Period wide = PERIODS.get(2);
        assertThat(naive.buyers(wide)).as("a history worth testing").hasSizeGreaterThan(2);
        assertThat(naive.attendees(wide)).hasSizeGreaterThan(20);
        assertThat(naive.unconverted(wide)).isPositive();
        for (Period period : PERIODS) {
            Overview overview = model.overview(period);
            assertThat(overview.position()).isEqualTo(random.world.events.size());
            tiles(overview, naive, period);
            funnel(overview, naive, period);
            channels(overview, naive, period);
            series(overview, naive, period);
            drills(model, overview, naive, period);
            assertThat(overview.unconverted()).isEqualTo(naive.unconverted(period));
        }
    }

    private static void tiles(Overview overview, Naive naive, Period p) {
        for (Period at : List.of(p, p.previous())) {
            long registered = naive.registered(at).size();
            long held = naive.held(at).size();
            long spend = naive.spend(at);
            check(overview, "registrations", at, registered, registered);
            check(overview, "attendance_rate", at, ratio(naive.attended(at).size(), held), held);
            long attendees = naive.attendees(at).size();
            double conversion = ratio(naive.buyers(at).size(), attendees);
            check(overview, "conversion_rate", at, conversion, attendees);
            long revenue = naive.revenue(at);
            long orders =
                    naive.payments(at).stream()
                            .filter(e -> e.type() == EventType.PURCHASE)
                            .filter(e -> naive.worth(e) != null)
                            .count();
            check(overview, "revenue", at, revenue, orders);
            double cost = spend == 0 ? Double.NaN : ratio(spend, registered);
            check(overview, "cost_per_lead", at, cost, registered);
            check(overview, "roi", at, ratio(revenue - spend, spend), orders);
        }
    }

    private static void check(Overview o, String key, Period at, double expected, long n) {
        MetricValue m = o.metric(key);
        double value = n < m.minimumN() ? Double.NaN : expected;
        boolean now = at.equals(o.period());
        assertThat(now ? m.value() : m.previous()).as(key + at).isEqualTo(value, offset(1e-9));
        if (!now) return;
        assertThat(m.n()).as("n of " + key).isEqualTo(n);
        double last = m.spark().isEmpty() ? Double.NaN : m.spark().getLast();
        double sum = m.spark().stream().mapToDouble(x -> x).sum();
        boolean additive = key.equals("registrations") || key.equals("revenue");
        if (m.known()) assertThat(additive ? sum : last).isEqualTo(value, offset(1e-6));
        assertThat(m.spark()).hasSizeLessThanOrEqualTo(12).doesNotContain(Double.NaN);
    }

    private static void funnel(Overview overview, Naive naive, Period p) {
        long reach = naive.ads(p).stream().mapToLong(d -> d.reach()).sum();
        long sessions = naive.sessions(p);
        long registered = naive.registered(p).size();
        long attended = naive.attended(p).size();
        long bought = naive.buyers(p).size();
        step(overview, 0, reach, Double.NaN, ratio(reach, reach), 0);
        step(overview, 1, sessions, ratio(sessions, reach), ratio(sessions, reach), 0);
        step(overview, 2, registered, ratio(registered, sessions), ratio(registered, reach), 0);
        double shown = ratio(attended, naive.held(p).size());
        step(overview, 3, attended, shown, ratio(attended, reach), naive.awaiting(p).size());
        double converted = ratio(bought, naive.attendees(p).size());
        step(overview, 4, bought, converted, ratio(bought, reach), naive.openOffers(p));
    }

    private static void step(
            Overview o, int i, long count, double step, double overall, long open) {
        Funnel.Step s = o.funnel().steps().get(i);
        assertThat(s.stage()).isEqualTo(Funnel.Stage.values()[i]);
        assertThat(s.count()).as(s.stage() + "").isEqualTo(count);
        assertThat(s.step()).as(s.stage() + " step").isEqualTo(step, offset(1e-12));
        assertThat(s.overall()).as(s.stage() + " overall").isEqualTo(overall, offset(1e-12));
        assertThat(s.open()).as(s.stage() + " open").isEqualTo(open);
        assertThat(s.openReason() == null).isEqualTo(open == 0);
    }

    private static void channels(Overview overview, Naive naive, Period p) {
        for (Channel c : Channel.values()) {
            ChannelFigures expected =
                    new ChannelFigures(
                            c,
                            naive.registered(p).stream().filter(x -> x.channel() == c).count(),
                            naive.attended(p).stream().filter(x -> x.came() == c).count(),
                            payments(naive, p, c).stream()
                                    .filter(e -> e.type() == EventType.PURCHASE)
                                    .count(),
                            payments(naive, p, c).stream()
                                    .map(naive::worth)
                                    .filter(x -> x != null)
                                    .mapToLong(x -> x)
                                    .sum(),
                            naive.ads(p).stream()
                                    .filter(d -> d.channel() == c)
                                    .map(d -> naive.dollars(d.spend(), d.currency()))
                                    .filter(x -> x != null)
                                    .mapToLong(x -> x)
                                    .sum());
            ChannelFigures nothing = new ChannelFigures(c, 0, 0, 0, 0, 0);
            ChannelFigures shown =
                    overview.channels().stream()
                            .filter(f -> f.channel() == c)
                            .findFirst()
                            .orElse(nothing);
            assertThat(shown).isEqualTo(expected);
        }
        assertThat(overview.channels())
                .isSortedAccordingTo((a, b) -> Long.compare(b.registered(), a.registered()));
    }

    private static List<Event> payments(Naive naive, Period p, Channel channel) {
        return naive.payments(p).stream().filter(e -> naive.channel(e) == channel).toList();
    }

    private static void series(Overview overview, Naive naive, Period p) {
        LocalDate today = LocalDate.of(2026, 11, 19);
        for (int i = 0; i < p.days(); i++) {
            LocalDate day = p.from().plusDays(i);
            if (day.isAfter(today)) {
                assertThat(overview.series().get("revenue").values()).hasSize(i);
                break;
            }
            Period one = new Period(day, day);
            value(overview, "registrations", i, naive.registered(one).size());
            value(overview, "attendance", i, naive.attended(one).size());
            value(overview, "revenue", i, naive.revenue(one));
            Collection<Event> bought = naive.buyers(p).values();
            long buyers =
                    bought.stream().filter(e -> naive.day(e.occurredAt()).equals(day)).count();
            value(overview, "conversions", i, buyers);
            LocalDate before = p.previous().from().plusDays(i);
            assertThat(overview.series().get("registrations").previous().get(i))
                    .isEqualTo(naive.registered(new Period(before, before)).size());
        }
        assertThat(overview.series().get("revenue").partial()).isEqualTo(p.contains(today));
    }

    private static void value(Overview o, String key, int day, long expected) {
        assertThat(o.series().get(key).values().get(day)).as(key + day).isEqualTo(expected);
    }

    /** People as many as the figure says, places of one person in several webinars aside. */
    private static void drills(ReadModel model, Overview o, Naive naive, Period p) {
        drill(model, Drill.REGISTERED, p, naive.registered(p), o.funnel().steps().get(2).count());
        drill(model, Drill.ATTENDED, p, naive.attended(p), o.funnel().steps().get(3).count());
        drill(model, Drill.AWAITING, p, naive.awaiting(p), o.funnel().steps().get(3).open());
        List<Naive.Place> missed =
                naive.held(p).stream().filter(x -> x.attended() == null).toList();
        MetricValue attendance = o.metric("attendance_rate");
        long came = o.funnel().steps().get(3).count();
        drill(model, Drill.MISSED, p, missed, attendance.n() - came);
        Set<Long> bought = model.people(Drill.BOUGHT, p);
        assertThat(bought).hasSize((int) o.funnel().steps().get(4).count());
        assertThat(bought).isEqualTo(naive.buyers(p).keySet());
        Set<Long> notBought = model.people(Drill.NOT_BOUGHT, p);
        assertThat(notBought).hasSize((int) o.metric("conversion_rate").n() - bought.size());
        assertThat(Collections.disjoint(notBought, bought)).isTrue();
    }

    private static void drill(
            ReadModel model, Drill drill, Period p, List<Naive.Place> places, long shown) {
        assertThat(places).as(drill + "").hasSize((int) shown);
        assertThat(model.people(drill, p))
                .as(drill + "")
                .isEqualTo(places.stream().map(Naive.Place::person).collect(Collectors.toSet()));
    }

    private static double ratio(long a, long b) {
        return b == 0 ? Double.NaN : (double) a / b;
    }
}
