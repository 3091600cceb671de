package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.kernel.Period;
import embudo.kernel.Problem;
import embudo.kernel.Topic;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

class ReadModelTest {
    private static final Instant NOON = Instant.parse("2026-11-10T11:00:00Z");
    private static final Period NOVEMBER =
            new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    private final World world = new World();
    private final ReadModel model = world.model();

    private Overview overview() {
        model.catchUp();
        return model.overview(NOVEMBER);
    }

    @Test
    void anEmptyWorkspaceHasNothingToShow() {
        assertThat(model.ready()).isFalse();
        Overview o = overview();
        assertThat(model.ready()).isTrue();
        assertThat(o.empty()).isTrue();
        assertThat(o.asOf()).isNull();
        assertThat(o.next()).isNull();
        assertThat(o.metrics()).hasSize(6).noneMatch(MetricValue::known);
        assertThat(o.metrics())
                .allMatch(
                        m -> m.status() == Status.NONE && m.spark().stream().allMatch(x -> x == 0));
        assertThat(o.funnel().steps()).hasSize(5).allMatch(s -> s.count() == 0);
        assertThat(o.channels()).isEmpty();
        assertThat(model.people(Drill.REGISTERED, NOVEMBER)).isEmpty();
        assertThat(model.of(7)).isEmpty();
        assertThat(model.defaultPeriod()).isEqualTo(Period.last(30, LocalDate.of(2026, 11, 19)));
    }

    @Test
    void aWorkspaceWithFactsOfAnyKindIsNotEmpty() {
        LocalDate day = LocalDate.of(2026, 11, 10);
        world.ads.add(new CampaignDay(1, day, Channel.LINKEDIN, 10, 9, 1, 500, 0, 0, "USD"));
        assertThat(overview().empty()).as("ad days alone").isFalse();
        world.ads.clear();
        world.webinar(1, NOON);
        world.notices.post(Topic.CONTACTS);
        assertThat(overview().empty()).as("a webinar alone").isFalse();
        world.webinars.clear();
        world.notices.post(Topic.CONTACTS);
        assertThat(overview().empty()).isTrue();
        world.add(1, EventType.CONTACT_CREATED, NOON, Channel.NONE, 0);
        assertThat(overview().empty()).as("an event alone").isFalse();
    }

    @Test
    void answersFromTheLastFinishedStateWhileTheJournalIsRead() {
        world.add(1, EventType.REGISTERED, NOON, Channel.EMAIL, 1);
        List<Long> seen = new ArrayList<>();
        List<Boolean> ready = new ArrayList<>();
        world.whileReading =
                () -> {
                    // Another thread, since the one that reads could pass its own lock.
                    CompletableFuture<Overview> other =
                            CompletableFuture.supplyAsync(() -> model.overview(NOVEMBER));
                    seen.add(other.orTimeout(20, TimeUnit.SECONDS).join().position());
                    ready.add(model.ready());
                };
        model.catchUp();
        world.add(2, EventType.REGISTERED, NOON, Channel.EMAIL, 1);
        model.catchUp();
        assertThat(seen).containsExactly(0L, 1L);
        assertThat(ready).containsExactly(false, true);
        assertThat(model.position()).isEqualTo(2);
    }

    @Test
    void manyNewEventsAreBuiltAsideWhileTheOldOnesAnswer() {
        world.add(1, EventType.REGISTERED, NOON, Channel.EMAIL, 1);
        assertThat(overview().metric("registrations").n()).isEqualTo(1);
        world.blockSize = 4096;
        for (int i = 0; i < 500_001; i++)
            world.add(2 + i % 1000, EventType.REGISTERED, NOON, Channel.EMAIL, 1);
        List<Long> seen = new ArrayList<>();
        world.whileReading =
                () -> {
                    CompletableFuture<Overview> other =
                            CompletableFuture.supplyAsync(() -> model.overview(NOVEMBER));
                    seen.add(other.orTimeout(20, TimeUnit.SECONDS).join().position());
                };
        model.catchUp();
        world.whileReading = () -> {};
        assertThat(seen).hasSizeGreaterThan(100).containsOnly(1L);
        assertThat(overview().metric("registrations").n()).isEqualTo(1001);
        assertThat(model.position()).isEqualTo(500_002);
    }

    @Test
    void followsTheJournalAndSaysSo() {
        List<Topic> heard = new ArrayList<>();
        world.notices.subscribe(heard::add);
        model.catchUp();
        heard.clear();
        model.catchUp();
        assertThat(heard).isEmpty();
        world.add(1, EventType.REGISTERED, NOON, Channel.EMAIL, 1);
        model.catchUp();
        assertThat(heard).containsExactly(Topic.FIGURES);
        assertThat(model.position()).isEqualTo(1);
        assertThat(model.asOf()).isEqualTo(world.now);
        world.now = world.now.plusSeconds(60);
        world.add(1, EventType.SCORE_UPDATED, world.now, Channel.NONE, 0);
        assertThat(overview().position()).isEqualTo(2);
        assertThat(model.asOf())
                .as("own conclusions are no news")
                .isEqualTo(world.now.minusSeconds(60));
    }

    @Test
    void readsDailyFactsAgainWhenABatchWasPublished() {
        assertThat(overview().metric("cost_per_lead").known()).isFalse();
        world.add(1, EventType.REGISTERED, NOON, Channel.EMAIL, 1);
        LocalDate day = LocalDate.of(2026, 11, 10);
        world.ads.add(new CampaignDay(1, day, Channel.LINKEDIN, 10, 9, 1, 500, 0, 0, "USD"));
        assertThat(overview().metric("cost_per_lead").known()).isFalse();
        world.notices.post(Topic.CONTACTS);
        assertThat(overview().metric("cost_per_lead").value()).isEqualTo(500);
    }

    @Test
    void timelineIsInOrderOfTimeWithoutWhatWasTakenBack() {
        Event late = world.add(1, EventType.ATTENDED, NOON, Channel.NONE, 3, 4500, null, 99);
        Event early = world.add(1, EventType.REGISTERED, NOON.minusSeconds(9), Channel.SMS, 3);
        Event gone = world.add(1, EventType.CHAT, NOON, Channel.NONE, 3);
        world.add(2, EventType.CHAT, NOON, Channel.NONE, 3);
        Event derived = world.add(1, EventType.SCORE_UPDATED, NOON, Channel.NONE, 0, 55, null, 0);
        world.retract(EventType.EVENT_RETRACTED, gone.position());
        Event wide =
                world.pay(
                        1,
                        EventType.PURCHASE,
                        NOON.plusSeconds(5),
                        Channel.NONE,
                        9_000_000_000L,
                        "JPY");
        model.catchUp();
        assertThat(model.of(1)).containsExactly(early, late, derived, wide);
    }

    @Test
    void aMergeUnitesTimelinesAndFiguresAndItsUndoingPartsThem() {
        world.webinar(1, NOON);
        world.add(1, EventType.REGISTERED, NOON.minusSeconds(60), Channel.EMAIL, 1);
        world.add(2, EventType.REGISTERED, NOON.minusSeconds(30), Channel.SMS, 1);
        world.add(2, EventType.ATTENDED, NOON, Channel.NONE, 1);
        assertThat(overview().metric("registrations").n()).isEqualTo(2);
        world.aliases.put(2, 1);
        assertThat(overview().metric("registrations").n()).isEqualTo(1);
        assertThat(model.people(Drill.MISSED, NOVEMBER)).isEmpty();
        assertThat(model.people(Drill.ATTENDED, NOVEMBER)).containsExactly(1L);
        assertThat(model.of(1)).hasSize(3).isEqualTo(model.of(2));
        world.aliases.clear();
        assertThat(overview().metric("registrations").n()).isEqualTo(2);
        assertThat(model.people(Drill.MISSED, NOVEMBER)).containsExactly(1L);
        assertThat(model.of(2)).hasSize(2);
    }

    @Test
    void anUndoneBatchLeavesNoTrace() {
        world.add(1, EventType.REGISTERED, NOON, Channel.EMAIL, 1);
        world.batch = 7;
        world.add(1, EventType.REGISTERED, NOON, Channel.EMAIL, 2);
        world.add(2, EventType.REGISTERED, NOON, Channel.EMAIL, 2);
        assertThat(overview().metric("registrations").n()).isEqualTo(3);
        world.batch = 0;
        world.retract(EventType.BATCH_RETRACTED, 7);
        assertThat(overview().metric("registrations").n()).isEqualTo(1);
        assertThat(model.of(2)).isEmpty();
        assertThat(model.depths().registered()).isEqualTo(1);
    }

    @Test
    void moneyWithoutARateIsLeftOutAndCounted() {
        world.pay(1, EventType.PURCHASE, NOON, Channel.EMAIL, 10_000, "USD");
        world.pay(2, EventType.PURCHASE, NOON, Channel.EMAIL, 10_000, "EUR");
        world.pay(2, EventType.REFUND, NOON, Channel.EMAIL, 2_500, "USD");
        assertThat(overview().metric("revenue").value()).isEqualTo(7_500);
        assertThat(overview().metric("revenue").n()).isEqualTo(1);
        assertThat(overview().unconverted()).isEqualTo(1);
        world.settings.put("rate.EUR", "1.08");
        assertThat(overview().metric("revenue").value()).isEqualTo(18_300);
        assertThat(overview().unconverted()).isZero();
        world.settings.put("rate.EUR", "a lot");
        assertThatThrownBy(this::overview)
                .isInstanceOf(Problem.class)
                .extracting("key")
                .isEqualTo("measure.rate.unreadable");
    }

    @Test
    void cancelledPlacesAreNoneUnlessThePersonCame() {
        world.webinar(1, NOON);
        world.add(1, EventType.REGISTERED, NOON.minusSeconds(60), Channel.EMAIL, 1);
        world.add(1, EventType.REGISTRATION_CANCELLED, NOON.minusSeconds(50), Channel.NONE, 1);
        world.add(2, EventType.REGISTERED, NOON.minusSeconds(60), Channel.EMAIL, 1);
        world.add(2, EventType.REGISTRATION_CANCELLED, NOON.minusSeconds(50), Channel.NONE, 1);
        world.add(2, EventType.ATTENDED, NOON, Channel.NONE, 1);
        assertThat(overview().metric("registrations").n()).isEqualTo(1);
        assertThat(overview().metric("attendance_rate").n()).isEqualTo(1);
        assertThat(model.people(Drill.ATTENDED, NOVEMBER)).containsExactly(2L);
    }

    @Test
    void belowTheMinimumARateIsNotShown() {
        world.webinar(1, NOON);
        for (int person = 1; person <= 19; person++)
            world.add(person, EventType.REGISTERED, NOON, Channel.EMAIL, 1);
        assertThat(overview().metric("attendance_rate").known()).isFalse();
        assertThat(overview().metric("attendance_rate").status()).isEqualTo(Status.NONE);
        world.add(20, EventType.REGISTERED, NOON, Channel.EMAIL, 1);
        assertThat(overview().metric("attendance_rate").value()).isZero();
        assertThat(overview().metric("attendance_rate").n()).isEqualTo(20);
    }

    @Test
    void defaultPeriodEndsWithTheLastDayThatHasData() {
        world.add(1, EventType.REGISTERED, NOON, Channel.EMAIL, 1);
        world.add(1, EventType.CONTACT_UPDATED, world.now, Channel.NONE, 0);
        world.add(1, EventType.REGISTERED, NOON.plusSeconds(900_000_000), Channel.EMAIL, 1);
        model.catchUp();
        assertThat(model.defaultPeriod().to()).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(model.defaultPeriod().days()).isEqualTo(30);
        LocalDate day = LocalDate.of(2026, 11, 12);
        world.ads.add(new CampaignDay(1, day, Channel.LINKEDIN, 10, 9, 1, 500, 0, 0, "USD"));
        world.notices.post(Topic.CONTACTS);
        model.catchUp();
        assertThat(model.defaultPeriod().to()).isEqualTo(day);
    }

    @Test
    void everyAnswerIsOfOnePosition() throws InterruptedException {
        for (int i = 1; i <= 200; i++) world.webinar(i, NOON);
        model.catchUp();
        AtomicBoolean over = new AtomicBoolean();
        List<String> torn = new ArrayList<>();
        Thread reader =
                Thread.ofPlatform()
                        .start(() -> {
                            while (!over.get()) {
                                Overview o = model.overview(NOVEMBER);
                                // Two events a person, read together or not at all.
                                long n = o.metric("registrations").n();
                                long came = o.funnel().steps().get(3).count();
                                if (n != o.position() / 2 || came != n)
                                    torn.add(o.position() + ": " + n + ", " + came);
                            }
                        });
        for (int person = 1; person <= 2000; person++) {
            world.add(person, EventType.REGISTERED, NOON, Channel.EMAIL, person % 200 + 1);
            world.add(person, EventType.ATTENDED, NOON, Channel.EMAIL, person % 200 + 1);
            model.catchUp();
        }
        over.set(true);
        reader.join();
        assertThat(torn).isEmpty();
        assertThat(model.overview(NOVEMBER).metric("registrations").n()).isEqualTo(2000);
    }

    @Test
    void aReadThatFailsLosesNothing() {
        world.blockSize = 1;
        world.add(1, EventType.REGISTERED, NOON, Channel.EMAIL, 1);
        Event second = world.add(2, EventType.REGISTERED, NOON, Channel.EMAIL, 1);
        world.events.set(1, null);
        assertThatThrownBy(model::catchUp).isInstanceOf(NullPointerException.class);
        world.events.set(1, second);
        assertThat(overview().metric("registrations").n()).isEqualTo(2);
    }

    @Test
    void closingEndsTheSubscription() {
        assertThat(world.notices.size()).isEqualTo(1);
        model.close();
        assertThat(world.notices.size()).isZero();
    }
}
