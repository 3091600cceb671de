package embudo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.workflow.Workflow;
import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.domain.flow.LogLine;
import embudo.flow.points.PointsStage;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Worlds of workflows and people, each rehearsed and then lived through. */
final class RehearsedWorlds {
    static final int WORKFLOWS = 5;

    /** Clocks change within the days of each: Madrid, New York, Santiago, Lord Howe. */
    private static final List<Instant> STARTS =
            List.of(
                    Instant.parse("2026-10-21T06:00:00Z"),
                    Instant.parse("2026-03-25T06:00:00Z"),
                    Instant.parse("2026-09-01T06:00:00Z"),
                    Instant.parse("2026-09-28T06:00:00Z"));

    private static final List<String> ZONES =
            List.of(
                    "Europe/Madrid",
                    "America/Santiago",
                    "America/New_York",
                    "Asia/Kolkata",
                    "Australia/Lord_Howe");
    private static final int DAYS = 10;
    private static final int PEOPLE = 14;
    private static final int DEEDS = 45;

    /** Everybody's, since scores stand in a rehearsal. */
    private static final int SCORE = 55;

    private static final EventType[] LIVES = {
        EventType.REGISTERED,
        EventType.ATTENDED,
        EventType.EMAIL_CLICK,
        EventType.CART_ABANDONED,
        EventType.PURCHASE,
        EventType.REVIEW,
        EventType.PRODUCT_VIEW,
        EventType.WEBSITE_VISIT,
        EventType.SOCIAL_SHARE,
        EventType.SUBSCRIPTION_CANCELLED,
        EventType.LEVEL_REACHED,
        EventType.SCORE_UPDATED,
        EventType.UNSUBSCRIBED
    };
    private final Path folder;

    /** How often each kind of line was told. */
    final Map<LogLine.What, Integer> kinds = new TreeMap<>();

    /** How many lines were told of each workflow. */
    final Map<String, Integer> lines = new TreeMap<>();

    RehearsedWorlds(Path folder) {
        this.folder = folder;
    }

    /** Random workflows that lead into, hold and end one another. */
    void drawn(int seed) {
        Random random = new Random(seed);
        try (Workshop shop = shop("drawn" + seed, seed)) {
            Instant start = shop.now();
            List<Long> people = people(shop);
            shop.settle();
            shop.store.settings().put(Limits.DAY, "" + (1 + random.nextInt(2)), Actor.COMMAND);
            shop.store.settings().put(Limits.WEEK, "" + (3 + random.nextInt(3)), Actor.COMMAND);
            new RandomFlows(random, WORKFLOWS).draw().values().forEach(shop::publish);
            TwoRuns runs = new TwoRuns(shop, people, start.plus(Duration.ofDays(DAYS)));
            for (int i = 0; i < DEEDS; i++) {
                EventType type =
                        random.nextInt(30) == 0
                                ? EventType.UNSUBSCRIBED
                                : RandomFlows.DEEDS[random.nextInt(RandomFlows.DEEDS.length)];
                runs.deed(
                        moment(start, random),
                        new TwoRuns.Deed(people.get(random.nextInt(PEOPLE)), type, 0, 0));
            }
            alike(shop, runs, Map.of(), "random workflows " + seed);
        }
    }

    /** All shipped workflows at once. */
    void shipped(int seed) {
        Random random = new Random(seed);
        try (Workshop shop = shop("shipped" + seed, seed)) {
            Instant start = shop.now();
            // Points follow orders by a stage of their own, which is no part of a rehearsal.
            shop.store.settings().put(PointsStage.ON, "false", Actor.COMMAND);
            List<Long> people = people(shop);
            for (long person : people)
                shop.happens(
                        NewEvent.of(null, person, EventType.SCORE_UPDATED, start)
                                .withAmount(SCORE, null));
            regulars(shop, start);
            int[] webinars = {
                shop.webinar("w1", start.plus(Duration.ofHours(60)), 90),
                shop.webinar("w2", start.plus(Duration.ofHours(150)), 50)
            };
            shop.settle();
            List<Workflow> all = Workshop.CATALOG.workflows().shipped();
            all.forEach(shop::publish);
            TwoRuns runs = new TwoRuns(shop, people, start.plus(Duration.ofDays(DAYS)));
            for (int i = 0; i < DEEDS * 2; i++) {
                EventType type = LIVES[random.nextInt(LIVES.length)];
                boolean leaves = type == EventType.UNSUBSCRIBED && random.nextInt(3) > 0;
                runs.deed(
                        moment(start, random),
                        new TwoRuns.Deed(
                                people.get(random.nextInt(PEOPLE)),
                                leaves ? EventType.EMAIL_CLICK : type,
                                webinar(type, webinars[random.nextInt(2)]),
                                amount(type, random)));
            }
            Map<String, Long> enrolled = new TreeMap<>();
            for (Workflow w : all) enrolled.put(w.key(), people.get(random.nextInt(PEOPLE)));
            alike(shop, runs, enrolled, "shipped workflows " + seed);
        }
    }

    private static int webinar(EventType type, int one) {
        return type == EventType.REGISTERED || type == EventType.ATTENDED ? one : 0;
    }

    private static long amount(EventType type, Random random) {
        return switch (type) {
            case SCORE_UPDATED -> SCORE;
            case REVIEW -> 1 + random.nextInt(5);
            case LEVEL_REACHED -> 1 + random.nextInt(3);
            case ATTENDED -> 60L * random.nextInt(40);
            default -> 0;
        };
    }

    private Workshop shop(String name, int seed) {
        return new Workshop(folder.resolve(name), STARTS.get(seed % STARTS.size()));
    }

    private static Instant moment(Instant start, Random random) {
        return start.plusSeconds(1 + random.nextInt(DAYS * 86_400 - 1));
    }

    /** In five zones; every third may not be written to. */
    private static List<Long> people(Workshop shop) {
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Map<ContactField, Object> fields = new HashMap<>();
            fields.put(ContactField.TIMEZONE, ZONES.get(i % ZONES.size()));
            if (i % 3 == 2) fields.put(ContactField.EMAIL_CONSENT, "denied");
            people.add(shop.person("p" + i, fields));
        }
        return people;
    }

    /** Customers beside whom one order makes nobody a VIP: such figures stand in a rehearsal. */
    private static void regulars(Workshop shop, Instant start) {
        for (int i = 0; i < 12; i++) {
            long person = shop.person("regular" + i, Map.of());
            for (int n = 1; n < 9; n++)
                shop.orders(
                        person, "o" + i + "-" + n, "Plan", start.minus(Duration.ofDays(3L * n)));
        }
    }

    private void alike(Workshop shop, TwoRuns runs, Map<String, Long> enrolled, String world) {
        List<String> rehearsed = runs.rehearsed(enrolled);
        assertThat(shop.store.cases().anyOpen()).as("nothing written").isFalse();
        List<String> lived = runs.lived(enrolled);
        List<String> only = new ArrayList<>(rehearsed);
        lived.forEach(only::remove);
        List<String> missing = new ArrayList<>(lived);
        rehearsed.forEach(missing::remove);
        assertThat(only).as("%s: rehearsed only, while %s was lived", world, missing).isEmpty();
        assertThat(missing).as("%s: lived only", world).isEmpty();
        for (String line : lived)
            for (LogLine.What what : LogLine.What.values())
                if (line.contains(": " + what.name() + " ")) {
                    kinds.merge(what, 1, Integer::sum);
                    lines.merge(line.split(" ")[2], 1, Integer::sum);
                }
    }
}
