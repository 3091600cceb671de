package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Band;
import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.Webinar;
import embudo.kernel.Period;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What reports add to the overview, against plain lists, on random histories. */
class DossierReferenceTest {
    private static final Set<EventType> KINDS =
            Set.of(EventType.CHAT, EventType.QUESTION, EventType.POLL);

    @ParameterizedTest
    @ValueSource(longs = {201, 202, 203, 204})
    void agreesWithTheDefinitions(long seed) {
        RandomWorld random = new RandomWorld(seed);
        World world = random.world;
        ReadModel model = world.model();
        for (int step = 0; step < 6; step++) {
            random.happen(200, 40);
            for (int id = 1; id <= 40; id++)
                world.pay(
                        id,
                        EventType.SCORE_UPDATED,
                        world.now,
                        Channel.NONE,
                        (id * 37L + step) % 101,
                        null);
            model.catchUp();
        }
        Naive naive = new Naive(world);
        int maps = 0;
        for (Period p :
                List.of(
                        new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 30)),
                        new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)))) {
            Dossier dossier = model.dossier(p);
            assertThat(dossier.overview()).isEqualTo(model.overview(p));
            pulse(dossier.pulse(), naive, p);
            pulse(dossier.previousPulse(), naive, p.previous());
            campaigns(dossier.campaigns(), naive, p);
            for (BandFigures b : dossier.bands()) band(b, world, naive, p);
            if (engagement(dossier.engagement(), world, naive, p)) maps++;
        }
        assertThat(maps).as("webinars with interactions").isPositive();
    }

    private static void pulse(Pulse pulse, Naive naive, Period p) {
        long created =
                live(naive, EventType.CONTACT_CREATED)
                        .filter(e -> p.contains(naive.day(e.occurredAt())))
                        .count();
        assertThat(pulse.newLeads()).isEqualTo(created);
        assertThat(pulse.conversions())
                .isEqualTo(
                        naive.payments(p).stream()
                                .filter(e -> e.type() == EventType.PURCHASE)
                                .filter(e -> naive.worth(e) != null)
                                .count());
        assertThat(pulse.revenue()).isEqualTo(naive.revenue(p));
        assertThat(pulse.spend()).isEqualTo(naive.spend(p));
        if (pulse.spend() > 0)
            assertThat(pulse.roas()).isEqualTo((double) naive.revenue(p) / naive.spend(p));
        else assertThat(pulse.roas()).isNaN();
        assertThat(pulse.churn()).as("nobody subscribed").isNaN();
    }

    private static void campaigns(List<CampaignFigures> campaigns, Naive naive, Period p) {
        assertThat(campaigns).hasSize(1);
        CampaignFigures all = campaigns.getFirst();
        assertThat(all.spend()).isEqualTo(naive.spend(p));
        assertThat(all.previousSpend()).isEqualTo(naive.spend(p.previous()));
        assertThat(all.clicks())
                .isEqualTo(
                        naive.ads(p).stream()
                                .filter(d -> naive.dollars(d.spend(), d.currency()) != null)
                                .mapToLong(CampaignDay::clicks)
                                .sum());
        assertThat(all.trend().stream().mapToDouble(Double::doubleValue).sum())
                .isEqualTo(naive.spend(p));
    }

    private static void band(BandFigures b, World world, Naive naive, Period p) {
        Set<Long> people =
                naive.people().keySet().stream()
                        .filter(person -> score(world, person) >= 0)
                        .filter(person -> Band.of(score(world, person)) == b.band())
                        .collect(Collectors.toSet());
        Set<Long> attended = naive.attendees(p);
        Set<Long> bought = naive.buyers(p).keySet();
        assertThat(b.attended()).isEqualTo(people.stream().filter(attended::contains).count());
        assertThat(b.bought()).isEqualTo(people.stream().filter(bought::contains).count());
    }

    private static int score(World world, long person) {
        int score = -1;
        for (Event e : world.events)
            if (e.type() == EventType.SCORE_UPDATED && e.identity() == person)
                score = (int) e.amount();
        return score;
    }

    /** True when there was a webinar to draw. */
    private static boolean engagement(EngagementMap map, World world, Naive naive, Period p) {
        List<Webinar> ended =
                world.webinars.stream()
                        .filter(w -> naive.ended(w.id()) && p.contains(naive.day(w.startsAt())))
                        .sorted(Comparator.comparing(Webinar::startsAt).reversed())
                        .toList();
        for (Webinar webinar : ended) {
            List<Event> deeds = of(naive, webinar).filter(e -> KINDS.contains(e.type())).toList();
            if (deeds.isEmpty()) continue;
            assertThat(map.webinar()).isEqualTo(webinar.id());
            assertThat(map.step()).isEqualTo(5);
            assertThat(map.audience()).hasSize(15);
            assertThat(map.active())
                    .isEqualTo(deeds.stream().map(naive::person).distinct().count());
            assertThat(map.rows().stream().mapToLong(EngagementMap.Row::total).sum())
                    .isEqualTo(deeds.size());
            List<Long> audience = new ArrayList<>();
            for (int step = 0; step < 15; step++) audience.add(there(naive, webinar, step * 5));
            assertThat(map.audience()).isEqualTo(audience);
            return true;
        }
        assertThat(map).isNull();
        return false;
    }

    private static long there(Naive naive, Webinar webinar, int minute) {
        var from = webinar.startsAt().plus(Duration.ofMinutes(minute));
        var to = from.plus(Duration.ofMinutes(5));
        return of(naive, webinar)
                .filter(e -> e.type() == EventType.ATTENDED)
                .filter(e -> e.occurredAt().isBefore(to))
                .filter(e -> e.occurredAt().plusSeconds(Math.max(1, e.amount())).isAfter(from))
                .map(naive::person)
                .distinct()
                .count();
    }

    private static Stream<Event> of(Naive naive, Webinar webinar) {
        return naive.people().values().stream()
                .flatMap(List::stream)
                .filter(e -> e.webinar() == webinar.id());
    }

    private static Stream<Event> live(Naive naive, EventType type) {
        return naive.people().values().stream().flatMap(List::stream).filter(e -> e.type() == type);
    }
}
