package embudo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.workflow.Workflow;
import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.domain.flow.Case;
import embudo.domain.flow.LogLine;
import embudo.kernel.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A rehearsal is a run that nobody notices. */
class RehearsalTest {
    private static final Instant START = Instant.parse("2026-10-21T08:00:00Z");
    private static final int DAYS = 8;
    private static final List<String> ZONES =
            List.of("Europe/Madrid", "America/Mexico_City", "Asia/Tokyo", "America/New_York");
    private static final EventType[] DEEDS = {
        EventType.CART_ABANDONED, EventType.PRICING_VISIT, EventType.PURCHASE
    };

    @TempDir Path folder;

    /** Something that happens to somebody so long after the start. */
    private record Deed(long person, EventType type, Duration after) {}

    /** Over the change from summer time in Europe, in four zones, with limits and quiet hours. */
    @Test
    void withoutNoiseItEqualsTheRealRunOnTheSameEvents() {
        try (Workshop shop = new Workshop(folder, START)) {
            List<Deed> deeds = deeds(people(shop, 30), new Random(7));
            // The past of which the rehearsal takes what happens in the days ahead.
            for (Deed d : deeds)
                if (d.type() != EventType.PURCHASE)
                    happened(shop, d, START.minus(Duration.ofDays(DAYS)));
            shop.settle();
            List<Workflow> all =
                    List.of(Workshop.shipped("cart_recovery"), daily(shop), pricing(shop));
            for (Workflow w : all) shop.publish(w);
            Rehearsed planned =
                    shop.desk
                            .rehearser()
                            .run(
                                    all.getFirst(),
                                    DAYS,
                                    null,
                                    1,
                                    Responses.NONE,
                                    shop.desk.rehearser().ghosts(),
                                    Progress.NONE);
            assertThat(shop.commands()).as("nothing left").isEmpty();
            assertThat(shop.store.cases().anyOpen()).as("nothing written").isFalse();

            List<Deed> real = new ArrayList<>(deeds);
            real.removeIf(d -> d.type() == EventType.PURCHASE);
            real.sort(Comparator.comparing(Deed::after));
            for (Deed d : real) {
                until(shop, START.plus(d.after()));
                happened(shop, d, START);
                shop.settle();
            }
            until(shop, START.plus(Duration.ofDays(DAYS)));
            assertThat(mails(planned)).isNotEmpty().isEqualTo(mails(shop));
            assertThat(planned.mails().stream().map(Rehearsed.Mail::workflow).distinct())
                    .as("every workflow has its say")
                    .hasSize(3);
        }
    }

    private static List<Long> people(Workshop shop, int n) {
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < n; i++)
            people.add(
                    shop.person(
                            "p" + i, Map.of(ContactField.TIMEZONE, ZONES.get(i % ZONES.size()))));
        return people;
    }

    private static List<Deed> deeds(List<Long> people, Random random) {
        List<Deed> deeds = new ArrayList<>();
        for (int i = 0; i < 60; i++)
            deeds.add(
                    new Deed(
                            people.get(random.nextInt(people.size())),
                            DEEDS[random.nextInt(DEEDS.length)],
                            Duration.ofSeconds(1 + random.nextInt(DAYS * 86_400 - 2))));
        return deeds;
    }

    private static void happened(Workshop shop, Deed d, Instant base) {
        shop.happens(NewEvent.of(null, d.person(), d.type(), base.plus(d.after())));
    }

    private static Workflow daily(Workshop shop) {
        return shop.draft(
                "daily_tip",
                "triggers:",
                "  - {at: '09:30', every: day, audience: \"count(pricing_visit) > 0\"}",
                "gap: 3d",
                "steps:",
                "  - {id: mail, do: send_email, with: {template: retouch_educational}}",
                "  - {id: rest, wait: {for: 36h}}",
                "  - {id: again, do: send_email, with: {template: retouch_high_value}}");
    }

    private static Workflow pricing(Workshop shop) {
        return shop.draft(
                "pricing",
                "triggers:",
                "  - {on: pricing_visit}",
                "where: \"unknown(last_contacted_at) || last_contacted_at < now - 2d\"",
                "limit: 5",
                "steps:",
                "  - id: which",
                "    split:",
                "      - {name: a, weight: 1, to: early}",
                "      - {name: b, weight: 2, to: late}",
                "  - {id: early, wait: {for: 2h}, next: mail}",
                "  - {id: late, wait: {at: '20:55'}}",
                "  - {id: mail, do: send_email, with: {template: warm_lead_guide}}",
                "  - {id: cart, await: {events: [cart_abandoned], within: 2d}, otherwise: end}",
                "  - {id: call, do: create_task, with: {kind: call}}");
    }

    /** As {@link Workshop#until}, in half hours, for times of day that are one. */
    private static void until(Workshop shop, Instant end) {
        while (shop.now().isBefore(end)) {
            Instant half = Instant.ofEpochSecond((shop.now().getEpochSecond() / 1800 + 1) * 1800);
            shop.until(half.isBefore(end) ? half : end);
        }
    }

    private static TreeSet<String> mails(Rehearsed r) {
        TreeSet<String> all = new TreeSet<>();
        r.mails().forEach(m -> all.add(m.person() + " " + m.at() + " " + m.template()));
        return all;
    }

    private static TreeSet<String> mails(Workshop shop) {
        TreeSet<String> all = new TreeSet<>();
        for (Case c : shop.store.cases().page("", Set.of(), 0, 10_000).rows())
            for (LogLine line : shop.store.cases().log(c.id()))
                if (line.what() == LogLine.What.SENT)
                    all.add(line.person() + " " + line.at() + " " + line.detail());
        return all;
    }

    @Test
    void twoMessagesOnOneDayAreNamedWithTheirPeople() {
        try (Workshop shop = new Workshop(folder, START)) {
            long ana = shop.person("ana", Map.of());
            long luis = shop.person("luis", Map.of());
            shop.happens(NewEvent.of(null, ana, EventType.PRICING_VISIT, START));
            shop.settle();
            Workflow first =
                    shop.draft(
                            "first",
                            "triggers: [{at: '11:00', every: day, audience: \"count(pricing_visit) > 0\"}]",
                            "once: ever",
                            "steps: [{id: mail, do: send_email, with: {template: warm_lead_guide}}]");
            Workflow second =
                    shop.draft(
                            "second",
                            "triggers: [{at: '12:00', every: day, audience: mailable}]",
                            "once: ever",
                            "steps: [{id: mail, do: send_email, with: {template: warm_lead_tools}}]");
            shop.publish(first);
            Rehearsed r = shop.desk.rehearser().run(second, 3, null, 1, Progress.NONE);
            assertThat(r.conflicts()).hasSize(1);
            assertThat(r.conflicts().values().iterator().next().stream())
                    .containsExactly((int) ana);
            assertThat(r.entered().stream()).containsExactly((int) ana, (int) luis);
            assertThat(r.own()).hasSize(2);
        }
    }

    @Test
    void theSameSeedGivesTheSameRehearsalAndOpensFollowTheirChance() {
        try (Workshop shop = new Workshop(folder, START)) {
            shop.store.settings().put(Limits.QUIET, "off", Actor.COMMAND);
            for (int i = 0; i < 400; i++) shop.person("p" + i, Map.of());
            shop.settle();
            Workflow asks =
                    shop.draft(
                            "asks",
                            "triggers: [{becomes: mailable}]",
                            "steps:",
                            "  - {id: mail, do: send_email, with: {template: warm_lead_guide}}",
                            "  - {id: read, await: {events: [email_open], within: 3d}, next: yes_read, otherwise: end}",
                            "  - {id: yes_read, do: create_task, with: {kind: call}}");
            Rehearsed one = shop.desk.rehearser().run(asks, 10, null, 1, Progress.NONE);
            Rehearsed same = shop.desk.rehearser().run(asks, 10, null, 1, Progress.NONE);
            Rehearsed other = shop.desk.rehearser().run(asks, 10, null, 2, Progress.NONE);
            assertThat(same).isEqualTo(one);
            assertThat(other.steps()).isNotEqualTo(one.steps());
            // Without history a quarter opens; five standard deviations of 400 draws are 43.
            assertThat(one.steps().get("yes_read").cardinality()).isBetween(57, 143);
            assertThat(one.expected().getFirst().mean()).isEqualTo(100);
            assertThat(one.expected().getFirst().low()).isLessThan(85);
        }
    }
}
