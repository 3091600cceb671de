package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import embudo.catalog.Catalog;
import embudo.catalog.CohortRule;
import embudo.catalog.CohortView;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.kernel.Period;
import embudo.measure.cohort.Cohort;
import embudo.measure.cohort.CohortCell;
import embudo.measure.cohort.CohortPick;
import embudo.measure.cohort.CohortQuestion;
import embudo.measure.cohort.CohortStep;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * S-MET-16: 1,200 random triangles (repeated and late events, undone events and batches, merges and
 * un-merges, zones that change their clocks on different days) against {@link NaiveCohorts}.
 */
class CohortReferenceTest {
    private static final List<CohortRule> RULES = Catalog.load().cohorts();
    private static final Condition RETAIL =
            Conditions.read("industry == 'Retail'", Fields.standard()).orThrow();
    private static final EventType[] ROOM = {
        EventType.ATTENDED, EventType.CHAT, EventType.QUESTION, EventType.POLL
    };
    private static final String[] ZONES = {
        "Europe/Madrid", "America/Santiago", "Australia/Sydney", "America/Havana", "UTC"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void trianglesAndTheirPeopleAreThoseOfTheDefinition(long first) {
        int filled = 0;
        int complete = 0;
        for (long seed = first * 1000; seed < first * 1000 + 50; seed++) {
            try (Case c = new Case(seed)) {
                for (int round = 0; round < 4; round++) {
                    c.happen();
                    List<CohortCell> cells = c.compare();
                    if (cells.stream().anyMatch(x -> x.places() > 0)) filled++;
                    if (cells.stream().anyMatch(CohortCell::complete)) complete++;
                }
            }
        }
        assertThat(filled).isGreaterThan(100);
        assertThat(complete).isGreaterThan(100);
    }

    private static final class Case implements AutoCloseable {
        private final Random random;
        private final RandomWorld happenings;
        private final World world;
        private final ZoneId zone;
        private final ReadModel model;
        private final AudienceModel audience;
        private final CohortDesk desk;
        private final Set<Long> retail = new HashSet<>();
        private final String name;

        Case(long seed) {
            random = new Random(seed);
            happenings = new RandomWorld(seed);
            world = happenings.world;
            zone = ZoneId.of(ZONES[random.nextInt(ZONES.length)]);
            world.settings.put("workspace.zone", zone.getId());
            MemoryPeople people = new MemoryPeople();
            for (long id = 1; id <= 14; id++) {
                boolean is = random.nextBoolean();
                if (is) retail.add(id);
                people.all.put(
                        id,
                        new Contact(
                                id,
                                is ? Map.of(ContactField.INDUSTRY, "Retail") : Map.of(),
                                Map.of(),
                                Instant.EPOCH));
            }
            model = world.model();
            audience =
                    new AudienceModel(
                            model,
                            people,
                            world,
                            world,
                            world.kept(),
                            new SegmentBook(List.of(), new MemorySegments()),
                            world.notices,
                            () -> world.now);
            desk = new CohortDesk(model, audience, world, world.kept(), RULES, () -> world.now);
            name = "world " + seed;
        }

        void happen() {
            happenings.happen(40, 14);
            for (int i = 0; i < 15; i++)
                world.add(
                        1 + random.nextInt(14),
                        ROOM[random.nextInt(ROOM.length)],
                        Instant.parse("2026-08-20T00:00:00Z")
                                .plus(Duration.ofMinutes(random.nextInt(100 * 24 * 60))),
                        Channel.NONE,
                        random.nextInt(9),
                        random.nextInt(6000),
                        null,
                        0);
            model.catchUp();
        }

        private CohortQuestion question() {
            LocalDate from = LocalDate.of(2026, 8, 20).plusDays(random.nextInt(60));
            return new CohortQuestion(
                    RULES.get(random.nextInt(RULES.size())),
                    CohortStep.values()[random.nextInt(2)],
                    DayOfWeek.of(1 + random.nextInt(7)),
                    random.nextInt(3) == 0 ? new Period(from, from.plusDays(30)) : null,
                    random.nextInt(3) == 0 ? RETAIL : null);
        }

        List<CohortCell> compare() {
            CohortQuestion q = question();
            Predicate<Long> who = q.where() == null ? id -> true : retail::contains;
            Naive naive = new Naive(world);
            NaiveCohorts plain = new NaiveCohorts(world, naive, zone, q, naive.live());
            CohortReport report = desk.ask(q);
            List<CohortCell> cells = new ArrayList<>();
            List<String> found = new ArrayList<>();
            double engagement = 0;
            for (Cohort cohort : report.cohorts())
                for (CohortCell c : cohort.cells()) {
                    cells.add(c);
                    engagement += c.engagement();
                    found.add(text(cohort.from(), c));
                }
            List<NaiveCohorts.Cell> wanted = plain.cells(who);
            assertThat(found)
                    .as(name + " " + q)
                    .isEqualTo(wanted.stream().map(Case::text).toList());
            assertThat(engagement)
                    .as(name + " engagement")
                    .isCloseTo(
                            wanted.stream().mapToDouble(NaiveCohorts.Cell::engagement).sum(),
                            within(1e-6));
            people(q, report, plain, who);
            return cells;
        }

        /** Each view's cells open exactly the people that they count. */
        private void people(
                CohortQuestion q, CohortReport report, NaiveCohorts plain, Predicate<Long> who) {
            if (report.cohorts().isEmpty()) return;
            Cohort cohort = report.cohorts().get(random.nextInt(report.cohorts().size()));
            int age = random.nextInt(cohort.cells().size() + 1) - 1;
            for (CohortView view : CohortView.values()) {
                CohortPick pick = new CohortPick(cohort.number(), age, view);
                Set<Long> people = desk.people(q, pick);
                assertThat(people)
                        .as(name + " " + pick + " " + q)
                        .isEqualTo(plain.people(pick, cohort.from(), who));
                if (age < 0) assertThat(people).hasSize((int) cohort.people());
                else if (view == CohortView.RETENTION)
                    assertThat(people).hasSize((int) cohort.cells().get(age).active());
                else if (view == CohortView.CONVERSION)
                    assertThat(people).hasSize((int) cohort.cells().get(age).bought());
            }
        }

        private static String text(LocalDate from, CohortCell c) {
            return String.join(
                    " ",
                    from.toString(),
                    String.valueOf(c.people()),
                    "+" + c.age(),
                    List.of(
                                    c.active(),
                                    c.bought(),
                                    c.revenue(),
                                    c.lifetime(),
                                    c.places(),
                                    c.seconds(),
                                    c.interactions())
                            .toString(),
                    String.valueOf(c.complete()));
        }

        private static String text(NaiveCohorts.Cell c) {
            return text(
                    c.from(),
                    new CohortCell(
                            c.age(),
                            c.people(),
                            c.active(),
                            c.bought(),
                            c.revenue(),
                            c.lifetime(),
                            c.places(),
                            0,
                            c.seconds(),
                            c.interactions(),
                            c.complete()));
        }

        @Override
        public void close() {
            audience.close();
            model.close();
        }
    }
}
