package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import embudo.catalog.Catalog;
import embudo.catalog.TouchRule;
import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.Device;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.kernel.Period;
import embudo.measure.CreditQuestion.By;
import embudo.measure.attribution.Credit;
import embudo.measure.attribution.ModelKind;
import embudo.measure.attribution.Warning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Journeys and credits of the workspace. */
class CreditDeskTest {
    private static final Period PERIOD =
            new Period(LocalDate.of(2026, 10, 21), LocalDate.of(2026, 11, 19));
    private static final TouchRule RULE = Catalog.load().touches();

    /** A rule under which the few types of random histories fold, age and stay open. */
    private static final TouchRule SHORT =
            new TouchRule(
                    Map.of(
                            EventType.REGISTERED,
                            Channel.NONE,
                            EventType.EMAIL_CLICK,
                            Channel.NONE,
                            EventType.WEBSITE_VISIT,
                            Channel.DIRECT),
                    List.of(EventType.PURCHASE),
                    20,
                    600,
                    7,
                    5,
                    30,
                    7,
                    40,
                    40,
                    1);

    private static CreditDesk desk(World world, ReadModel model) {
        return new CreditDesk(model, world, null, world.kept(), RULE, () -> world.now);
    }

    /** Late facts, repeated ones, undone batches, merges and un-merges included. */
    @ParameterizedTest
    @ValueSource(longs = {201, 202, 203, 204, 205, 206})
    void journeysAndTotalsAgreeWithTheirDefinitions(long seed) {
        RandomWorld random = new RandomWorld(seed);
        ReadModel model = random.world.model();
        for (int step = 0; step < 8; step++) {
            random.happen(200, 40);
            model.catchUp();
        }
        NaiveJourneys naive = new NaiveJourneys(random.world, SHORT);
        List<Period> periods =
                List.of(
                        PERIOD,
                        new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 30)),
                        new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 20)));
        for (Period period : periods) {
            CreditQuestion question = CreditQuestion.of(period, By.CHANNEL, SHORT);
            CreditDesk desk = desk(random.world, model);
            assertThat(desk.journeys(question).journeys())
                    .extracting(NaiveJourneys::text)
                    .containsExactlyInAnyOrderElementsOf(naive.of(period));
            CreditReport report = desk.credit(question);
            Overview overview = model.overview(period);
            double bought = overview.channels().stream().mapToLong(ChannelFigures::bought).sum();
            double revenue = overview.channels().stream().mapToLong(ChannelFigures::revenue).sum();
            assertThat(report.total().conversions()).isEqualTo(bought);
            assertThat(report.total().revenue()).isEqualTo(revenue);
            assertThat(report.total().cost())
                    .isEqualTo(overview.channels().stream().mapToLong(c -> c.spend()).sum());
            for (Credit credit : report.attribution().credits().values())
                assertThat(
                                Arrays.stream(credit.value()).sum()
                                        + report.attribution().untouchedValue())
                        .as(credit.model().key())
                        .isCloseTo(revenue, within(1e-3));
        }
    }

    /** The same season as Today's: the last touch of its channels, S-ATTR-01 and S-SQL-02. */
    @Test
    void returnsFollowFromCreditAndSpend() {
        World world = new World();
        buy(world, 1, Channel.EMAIL);
        buy(world, 2, Channel.LINKEDIN);
        buy(world, 3, Channel.LINKEDIN);
        world.ads.add(ad(7, Channel.LINKEDIN, 10_000));
        world.ads.add(ad(8, Channel.META_ADS, 5_000));
        ReadModel model = world.model();
        model.catchUp();
        CreditReport report =
                desk(world, model).credit(CreditQuestion.of(PERIOD, By.CHANNEL, RULE));
        assertThat(report.players())
                .extracting(Player::key)
                .containsExactly("linkedin", "email", "meta_ads");
        CreditReport.Return linkedin = report.returns(ModelKind.LAST_TOUCH, 0);
        assertThat(linkedin.conversions()).isEqualTo(2);
        assertThat(linkedin.revenue()).isEqualTo(49_800);
        assertThat(linkedin.roas()).isCloseTo(4.98, within(1e-12));
        assertThat(linkedin.roi()).isCloseTo(3.98, within(1e-12));
        assertThat(linkedin.cac()).isEqualTo(5_000);
        // Money spent for nothing stays in sight.
        CreditReport.Return meta = report.returns(ModelKind.LAST_TOUCH, 2);
        assertThat(meta.cost()).isEqualTo(5_000);
        assertThat(meta.roas()).isZero();
        assertThat(meta.cac()).isNaN();
        assertThat(report.returns(ModelKind.LAST_TOUCH, 1).roas()).isNaN();
        assertThat(report.attribution().warnings())
                .extracting(Warning::code)
                .contains(Warning.Code.FEW);
        assertThat(report.behind(ModelKind.LAST_TOUCH, 0))
                .extracting(b -> b.journey().person())
                .containsExactlyInAnyOrder(2L, 3L);
    }

    /** A campaign holds for later touches of its channel, and not for others or for ever. */
    @Test
    void campaignsAreCreditedForWhatFollowsThem() {
        World world = new World();
        touch(world, EventType.AD_CLICK, "2026-11-01T10:00:00Z", Channel.LINKEDIN, 7);
        touch(world, EventType.WEBSITE_VISIT, "2026-11-04T10:00:00Z", Channel.LINKEDIN, 0);
        touch(world, EventType.EMAIL_CLICK, "2026-11-05T10:00:00Z", Channel.EMAIL, 0);
        touch(world, EventType.PURCHASE, "2026-11-05T10:20:00Z", Channel.EMAIL, 0);
        ReadModel model = world.model();
        model.catchUp();
        CreditReport report =
                desk(world, model).credit(CreditQuestion.of(PERIOD, By.CAMPAIGN, RULE));
        assertThat(report.players())
                .extracting(Player::key)
                .containsExactly("#7", "email (no campaign)");
        Journey journey = report.journeys().getFirst();
        // The click and the order that followed within the session are one touch.
        assertThat(journey.touches()).extracting(Touch::campaign).containsExactly(7, 7, 0);
        assertThat(report.shares(ModelKind.LINEAR, journey))
                .containsExactly(1 / 3., 1 / 3., 1 / 3.);
        assertThat(report.shares(ModelKind.SHAPLEY, journey)).containsExactly(.25, .25, .5);
    }

    private static void buy(World world, int person, Channel channel) {
        Instant at = Instant.parse("2026-11-10T10:00:00Z");
        world.pay(person, EventType.PURCHASE, at, channel, 24_900, "USD");
    }

    private static CampaignDay ad(int campaign, Channel channel, long spend) {
        LocalDate day = LocalDate.of(2026, 11, 9);
        return new CampaignDay(campaign, day, channel, 0, 0, 0, spend, 0, 0, "USD");
    }

    private static void touch(
            World world, EventType type, String at, Channel channel, int campaign) {
        Instant when = Instant.parse(at);
        world.events.add(
                new Event(
                        world.events.size() + 1L,
                        when,
                        when,
                        1,
                        type,
                        channel,
                        campaign,
                        0,
                        -1,
                        -1,
                        Device.UNKNOWN,
                        0,
                        null,
                        0,
                        0));
    }
}
