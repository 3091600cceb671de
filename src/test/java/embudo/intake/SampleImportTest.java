package embudo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.ContactField;
import embudo.domain.Order;
import embudo.domain.Registration;
import embudo.domain.WebDay;
import embudo.kernel.Period;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sample season, imported in its order, comes to the figures the pictures of it show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleImportTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Period SEASON =
            new Period(LocalDate.of(2026, 10, 21), LocalDate.of(2026, 11, 19));
    private static final Path FOLDER = Path.of("sample-data");

    private Bench bench;
    private List<Preview> previews;

    @BeforeAll
    void load(@TempDir Path folder) throws Exception {
        bench = new Bench(folder);
        previews =
                Files.readAllLines(FOLDER.resolve("ORDER.txt")).stream()
                        .map(name -> bench.publish(FOLDER.resolve(name)).preview())
                        .toList();
    }

    @Test
    void everyRowIsTakenWithoutDispute() {
        assertThat(previews).hasSize(36);
        assertThat(previews).allSatisfy(p -> assertThat(p.counts().rejected()).isZero());
        assertThat(previews).allSatisfy(p -> assertThat(p.counts().conflicts()).isZero());
        assertThat(bench.store.people).hasSize(6_040);
    }

    @Test
    void registrationsAndAttendance() {
        List<Registration> all =
                bench.store.registrations.values().stream()
                        .flatMap(m -> m.values().stream())
                        .toList();
        assertThat(all.stream().filter(r -> in(SEASON, r.registeredAt()))).hasSize(1_846);
        assertThat(all.stream().filter(r -> in(SEASON.previous(), r.registeredAt())))
                .hasSize(1_612);
        var next = bench.store.byExternalId("81244010226").orElseThrow();
        assertThat(next.startsAt()).isEqualTo(Instant.parse("2026-11-26T14:00:00Z"));
        assertThat(bench.store.registrations(next.id())).hasSize(412);
        assertThat(attended(SEASON)).isEqualTo(1_157);
        assertThat(registeredForHeld(SEASON)).isEqualTo(1_434);
        assertThat(attended(SEASON.previous())).isEqualTo(1_323);
    }

    @Test
    void salesByChannel() {
        Map<Channel, Long> sales =
                bench.store.orders.values().stream()
                        .filter(o -> in(SEASON, o.at()))
                        .collect(Collectors.groupingBy(Order::channel, Collectors.counting()));
        assertThat(sales)
                .isEqualTo(
                        Map.of(
                                Channel.EMAIL, 98L,
                                Channel.LINKEDIN, 68L,
                                Channel.GOOGLE_ADS, 38L,
                                Channel.META_ADS, 14L,
                                Channel.ORGANIC, 21L,
                                Channel.REFERRAL, 9L));
        assertThat(bench.store.orders.values())
                .filteredOn(o ->
                        !o.at().isBefore(SEASON.previous().from().atStartOfDay(MADRID).toInstant()))
                .hasSize(462)
                .allMatch(o -> o.amount() == 24_900);
        assertThat(bench.store.orders.values().stream().filter(o -> in(SEASON.previous(), o.at())))
                .hasSize(214);
    }

    @Test
    void buyersCameFirst() {
        for (Order order : bench.store.orders.values())
            assertThat(bench.store.presence(order.person()))
                    .anyMatch(p -> p.sessions().getFirst().joinedAt().isBefore(order.at()));
    }

    @Test
    void adsAndVisits() {
        assertThat(days(SEASON).mapToLong(CampaignDay::spend).sum()).isEqualTo(1_206_000);
        assertThat(days(SEASON).mapToLong(CampaignDay::reach).sum()).isEqualTo(96_400);
        assertThat(days(SEASON.previous()).mapToLong(CampaignDay::reach).sum()).isEqualTo(84_300);
        assertThat(bench.store.campaigns())
                .extracting(c -> c.channel())
                .contains(Channel.GOOGLE_ADS, Channel.LINKEDIN, Channel.META_ADS)
                .doesNotContain(Channel.OTHER);
        assertThat(
                        bench.store.webDays().stream()
                                .filter(d -> SEASON.contains(d.day()))
                                .mapToLong(WebDay::sessions)
                                .sum())
                .isEqualTo(9_412);
        assertThat(bench.store.webDays()).extracting(WebDay::channel).doesNotContain(Channel.OTHER);
    }

    @Test
    void peopleDifferEnoughToBeScored() {
        for (ContactField counter :
                List.of(
                        ContactField.EMAIL_OPENS,
                        ContactField.EMAIL_CLICKS,
                        ContactField.WEBSITE_VISITS,
                        ContactField.PRICING_VISITS,
                        ContactField.FORM_FILLS,
                        ContactField.CONTENT_DOWNLOADS))
            assertThat(
                            bench.store.people.values().stream()
                                    .map(c -> c.count(counter))
                                    .distinct()
                                    .count())
                    .as(counter.key())
                    .isGreaterThan(3);
        long uncalled =
                bench.store.people.values().stream()
                        .filter(c -> c.moment(ContactField.LAST_CONTACTED_AT) == null)
                        .count();
        assertThat(uncalled).isGreaterThan(5_000);
    }

    private long attended(Period period) {
        return bench.store.webinars.values().stream()
                .filter(w -> in(period, w.startsAt()))
                .mapToLong(w -> bench.store.presence.getOrDefault(w.id(), Map.of()).size())
                .sum();
    }

    private long registeredForHeld(Period period) {
        return bench.store.webinars.values().stream()
                .filter(w -> in(period, w.startsAt()))
                .mapToLong(w -> bench.store.registrations(w.id()).size())
                .sum();
    }

    private Stream<CampaignDay> days(Period period) {
        return bench.store.campaignDays().stream().filter(d -> period.contains(d.day()));
    }

    private static boolean in(Period period, Instant at) {
        return period.contains(LocalDate.ofInstant(at, MADRID));
    }
}
