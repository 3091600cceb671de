package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import embudo.domain.Channel;
import embudo.domain.EventType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Counting only who was touched comes to the same as counting everybody anew. */
class CustomerKeeperTest {
    private static final Instant START = Instant.parse("2026-10-01T08:00:30Z");
    private static final EventType[] MORE = {
        EventType.CART_UPDATED,
        EventType.CART_ABANDONED,
        EventType.CART_RECOVERED,
        EventType.POINTS_EARNED,
        EventType.POINTS_REDEEMED,
        EventType.REVIEW,
        EventType.PURCHASE,
        EventType.EMAIL_CLICK
    };

    /** Random histories with undo, merge, un-merge, erasure, late facts, and clocks ahead. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whoeverWasTouchedIsAsIfCountedAnew(long seed) {
        RandomWorld random = new RandomWorld(seed);
        World world = random.world;
        Random more = new Random(seed);
        world.now = START;
        EventModel model = new EventModel(new ZoneDays(World.MADRID));
        CustomerKeeper keeper = new CustomerKeeper(world.kept(), () -> world.now);
        for (int step = 0; step < 40; step++) {
            if (more.nextInt(3) > 0) random.happen(1 + more.nextInt(20), 25);
            for (int n = more.nextInt(8); n > 0; n--) recent(world, more);
            world.now = world.now.plus(passes(more));
            if (more.nextInt(15) == 0) world.settings.put("rate.EUR", "1." + more.nextInt(10));
            if (more.nextInt(20) == 0) world.now = world.now.minus(Duration.ofDays(1));
            feed(model, world);
            CustomerColumns followed = keeper.at(model.columns);
            CustomerColumns anew =
                    new CustomerKeeper(world.kept(), () -> world.now).at(model.columns);
            assertThat(followed.size()).isEqualTo(anew.size());
            for (int person = 0; person < anew.size(); person++)
                alike(followed, anew, person, "seed %d step %d".formatted(seed, step));
        }
        assertThat(random.drawn).hasSizeGreaterThan(4);
    }

    /** What was asked before something changed stays what it was. */
    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void anAnswerStaysAsItWas(long seed) {
        RandomWorld random = new RandomWorld(seed);
        EventModel model = new EventModel(new ZoneDays(World.MADRID));
        CustomerKeeper keeper = new CustomerKeeper(random.world.kept(), () -> random.world.now);
        random.happen(200, 25);
        feed(model, random.world);
        CustomerColumns before = keeper.at(model.columns);
        List<String> told = told(before);
        for (int step = 0; step < 10; step++) {
            random.happen(50, 25);
            random.world.now = random.world.now.plus(Duration.ofDays(1));
            feed(model, random.world);
            assertThat(told(keeper.at(model.columns))).isNotEqualTo(told);
        }
        assertThat(told(before)).isEqualTo(told);
    }

    private static List<String> told(CustomerColumns c) {
        List<String> told = new ArrayList<>();
        for (int p = 0; p < c.size(); p++)
            told.add(c.of(p) + " " + c.score(p) + " " + c.churn(p) + " " + c.behaviour(p));
        return told;
    }

    /** Around now, some of it ahead of the clock. */
    private static void recent(World world, Random random) {
        EventType type = MORE[random.nextInt(MORE.length)];
        world.add(
                1 + random.nextInt(25),
                type,
                world.now.plusSeconds(random.nextInt(3 * 86_400) - 2 * 86_400),
                Channel.NONE,
                random.nextInt(5),
                100L * random.nextInt(90),
                type == EventType.PURCHASE ? "EUR" : null,
                0);
    }

    private static Duration passes(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Duration.ofSeconds(random.nextInt(90));
            case 1 -> Duration.ofMinutes(random.nextInt(600));
            case 2 -> Duration.ofHours(random.nextInt(80));
            default -> Duration.ZERO;
        };
    }

    private static void feed(EventModel model, World world) {
        world.read(model.columns.size(), Long.MAX_VALUE, model::append);
        model.alias(world.aliases());
        model.settle();
    }

    private static void alike(CustomerColumns a, CustomerColumns b, int p, String where) {
        assertThat(exact(a.of(p))).as("%s, %d", where, p).isEqualTo(exact(b.of(p)));
        close(a.score(p), b.score(p), where);
        close(a.churn(p), b.churn(p), where);
        close(a.behaviour(p), b.behaviour(p), where);
        close(a.trend(p), b.trend(p), where);
    }

    private static void close(double a, double b, String where) {
        if (Double.isNaN(b)) assertThat(a).as(where).isNaN();
        else assertThat(a).as(where).isCloseTo(b, within(1e-9 * Math.max(1, Math.abs(b))));
    }

    /** All but what fades. */
    private static List<Object> exact(CustomerState s) {
        return List.of(
                s.orders(),
                s.value(),
                s.firstOrder(),
                s.lastOrder(),
                s.lastDeed(),
                s.cartAt(),
                s.cartValue(),
                s.interests(),
                s.earned(),
                s.redeemed(),
                s.weekAgo() > 0);
    }
}
