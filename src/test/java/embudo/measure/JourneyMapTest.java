package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import embudo.catalog.Catalog;
import embudo.catalog.TouchRule;
import embudo.domain.Channel;
import embudo.domain.EventType;
import embudo.kernel.Period;
import embudo.measure.CreditQuestion.By;
import embudo.measure.JourneyMap.Transition;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Journeys of a few people counted by hand, and laws that hold for any history. */
class JourneyMapTest {
    private static final Period PERIOD =
            new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 10));
    private static final TouchRule RULE = Catalog.load().touches();
    private final World world = new World();

    /**
     * Person 1: LinkedIn, email, email, buys after 48 h. Person 2: LinkedIn, email, nothing. Person
     * 3: email, buys after 10 h, and again. Person 4: LinkedIn yesterday, still open.
     */
    private JourneyMap four() {
        world.now = Instant.parse("2026-11-11T12:00:00Z");
        touch(1, Channel.LINKEDIN, "2026-10-02T08:00:00Z");
        touch(1, Channel.EMAIL, "2026-10-03T08:00:00Z");
        touch(1, Channel.EMAIL, "2026-10-03T18:00:00Z");
        buy(1, "2026-10-04T08:00:00Z");
        touch(2, Channel.LINKEDIN, "2026-10-02T08:00:00Z");
        touch(2, Channel.EMAIL, "2026-10-02T20:00:00Z");
        touch(3, Channel.EMAIL, "2026-10-05T08:00:00Z");
        buy(3, "2026-10-05T18:00:00Z");
        touch(3, Channel.EMAIL, "2026-10-06T08:00:00Z");
        buy(3, "2026-10-06T12:00:00Z");
        touch(4, Channel.LINKEDIN, "2026-11-10T08:00:00Z");
        return map();
    }

    private JourneyMap map() {
        ReadModel model = world.model();
        model.catchUp();
        CreditDesk desk = new CreditDesk(model, world, null, world.kept(), RULE, () -> world.now);
        return desk.map(CreditQuestion.of(PERIOD, By.CHANNEL, RULE));
    }

    /** S-JRN-02: real sequences, repeats folded, with people, rate and time. */
    @Test
    void pathsAreWhatPeopleDid() {
        JourneyMap map = four();
        assertThat(map.converted()).isEqualTo(3);
        assertThat(map.lost()).isEqualTo(1);
        assertThat(map.open()).isEqualTo(1);
        assertThat(map.entries()).isEqualTo(Map.of(Channel.LINKEDIN, 3L, Channel.EMAIL, 2L));
        // C79: the touch before a conversion and the last one of who never converted, apart.
        assertThat(map.beforeConversion()).isEqualTo(Map.of(Channel.EMAIL, 3L));
        assertThat(map.beforeLoss()).isEqualTo(Map.of(Channel.EMAIL, 1L));
        JourneyMap.Path both = map.paths().getFirst();
        assertThat(both.channels()).containsExactly(Channel.LINKEDIN, Channel.EMAIL);
        assertThat(both.people()).isEqualTo(2);
        assertThat(both.converters()).isEqualTo(1);
        assertThat(both.rate()).isEqualTo(.5);
        assertThat(both.medianHours()).isEqualTo(48);
        assertThat(both.small()).isTrue();
        JourneyMap.Path email = map.paths().get(1);
        assertThat(email.channels()).containsExactly(Channel.EMAIL);
        // One person who bought twice is one converter: C78.
        assertThat(email.people()).isEqualTo(1);
        assertThat(email.converters()).isEqualTo(1);
        assertThat(email.medianHours()).isEqualTo(7);
        JourneyMap.Path open = map.paths().get(2);
        assertThat(open.open()).isEqualTo(1);
        assertThat(open.rate()).isNaN();
    }

    @Test
    void transitionsAndCombinationsAreCounted() {
        JourneyMap map = four();
        assertThat(map.transitions())
                .contains(
                        new Transition(Stop.START, Stop.at(Channel.LINKEDIN), 3, 1),
                        new Transition(Stop.at(Channel.LINKEDIN), Stop.at(Channel.EMAIL), 2, 1),
                        new Transition(Stop.at(Channel.EMAIL), Stop.CONVERSION, 3, 3));
        JourneyMap.Combination two = map.combinations().get(1);
        assertThat(two.channels()).containsExactly(Channel.EMAIL, Channel.LINKEDIN);
        assertThat(two.people()).isEqualTo(2);
        assertThat(two.conversions()).isEqualTo(1);
        assertThat(two.meanHours()).isEqualTo(48);
        assertThat(TouchTables.channels(map))
                .containsExactly(
                        // Person 1 paused 10 h, once; the last touches have no next: S-SQL-01.
                        new TouchTables.ChannelTouches(Channel.EMAIL, 2, 4, 10),
                        new TouchTables.ChannelTouches(Channel.LINKEDIN, 1, 1, 24));
        assertThat(TouchTables.moves(map).get(1).previous()).isEqualTo(Channel.LINKEDIN);
    }

    /** S-JRN-01: what ends at a channel against all, and who waits longer than nine in ten. */
    @Test
    void frictionIsAboveTheBaseline() {
        JourneyMap map = four();
        JourneyMap.Friction email = map.friction().getFirst();
        assertThat(email.channel()).isEqualTo(Channel.EMAIL);
        assertThat(email.passes()).isEqualTo(4);
        assertThat(email.lost()).isEqualTo(1);
        assertThat(email.drop()).isEqualTo(.25);
        assertThat(email.baseline()).isCloseTo(1 / 6.0, within(1e-12));
        // One in four is no more than chance.
        assertThat(email.worse()).isFalse();
        JourneyMap.Friction linkedin = map.friction().get(1);
        // 24 and 12 hours to the next stop; person 4 has waited 28.
        assertThat(linkedin.medianHours()).isEqualTo(18);
        assertThat(linkedin.slowHours()).isCloseTo(22.8, within(1e-9));
        assertThat(linkedin.waiting()).containsExactly(4L);
    }

    /** S-JRN-03: score of the edges, chance of the chain, rate of those who began so. */
    @Test
    void routesAreScored() {
        List<Routes.Route> routes = new Routes(four()).from(Channel.LINKEDIN, 5);
        // LinkedIn alone never led to a conversion.
        assertThat(routes).hasSize(1);
        Routes.Route route = routes.getFirst();
        assertThat(route.channels()).containsExactly(Channel.LINKEDIN, Channel.EMAIL);
        // Edge LinkedIn to email 1 of 2; exits of email 3 of 4.
        assertThat(route.score()).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(route.chance()).isCloseTo(.75, within(1e-12));
        assertThat(route.people()).isEqualTo(2);
        assertThat(route.rate()).isEqualTo(.5);
    }

    /** S-JRN-04, S-ATTR-03: one person's touches with the hours to the next. */
    @Test
    void onePersonsTimelineHasThePauses() {
        four();
        ReadModel model = world.model();
        model.catchUp();
        CreditDesk desk = new CreditDesk(model, world, null, world.kept(), RULE, () -> world.now);
        PersonJourney journey = desk.person(1);
        assertThat(journey.steps())
                .extracting(PersonJourney.Step::hoursToNext)
                .containsExactly(24.0, 10.0, 14.0, Double.NaN);
        assertThat(journey.steps())
                .extracting(PersonJourney.Step::next)
                .containsExactly(Channel.EMAIL, Channel.EMAIL, Channel.NONE, null);
        assertThat(journey.shares().get(1).channel()).isEqualTo(Channel.EMAIL);
        assertThat(journey.shares().get(1).touches()).isEqualTo(2);
        assertThat(journey.shares().get(2).conversions()).isEqualTo(1);
    }

    /** Whatever happened: what comes to a stop leaves it, and the chain knows the real rate. */
    @ParameterizedTest
    @ValueSource(longs = {301, 302, 303, 304})
    void nothingIsLostOnTheWay(long seed) {
        RandomWorld random = new RandomWorld(seed);
        ReadModel model = random.world.model();
        for (int step = 0; step < 6; step++) {
            random.happen(200, 40);
            model.catchUp();
        }
        CreditDesk desk =
                new CreditDesk(
                        model, random.world, null, random.world.kept(), RULE, () -> world.now);
        JourneyMap map = desk.map(CreditQuestion.of(PERIOD, By.CHANNEL, RULE));
        Map<Stop, Long> flow = new HashMap<>();
        for (Transition t : map.transitions()) {
            assertThat(t.converted()).isLessThanOrEqualTo(t.journeys());
            flow.merge(t.from(), -t.journeys(), Long::sum);
            flow.merge(t.to(), t.journeys(), Long::sum);
        }
        flow.forEach((stop, net) -> {
            if (stop.kind() == Stop.Kind.CHANNEL) assertThat(net).as(stop.key()).isZero();
        });
        assertThat(-flow.get(Stop.START)).isEqualTo(map.journeys().size());
        assertThat(flow.get(Stop.CONVERSION)).isEqualTo(map.converted());
        List<Journey> closed =
                map.journeys().stream()
                        .filter(j -> !j.touches().isEmpty())
                        .filter(j -> j.outcome() != Journey.Outcome.OPEN)
                        .toList();
        double rate = (double) closed.stream().filter(Journey::converted).count() / closed.size();
        assertThat(closed).hasSizeGreaterThan(10);
        assertThat(map.outlook(Stop.START).probability()).isCloseTo(rate, within(1e-9));
    }

    private void touch(int person, Channel channel, String at) {
        world.add(person, EventType.WEBSITE_VISIT, Instant.parse(at), channel, 0);
    }

    private void buy(int person, String at) {
        world.pay(person, EventType.PURCHASE, Instant.parse(at), Channel.NONE, 24_900, "USD");
    }
}
