package embudo.measure;

import embudo.catalog.CohortView;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.Webinar;
import embudo.measure.cohort.CohortPick;
import embudo.measure.cohort.CohortQuestion;
import embudo.measure.cohort.CohortStep;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Cohort triangles once more, from their definition over plain lists: the reference. */
final class NaiveCohorts {
    private static final List<EventType> SAID =
            List.of(EventType.CHAT, EventType.QUESTION, EventType.POLL);
    private final World world;
    private final Naive naive;
    private final ZoneId zone;
    private final CohortQuestion q;
    private final LocalDate until;

    /** Somebody's events from the one on that began the cohort. */
    private record Life(long person, LocalDate start, List<Event> events) {}

    /** One cell, as the engine's; engagement added up. */
    record Cell(
            LocalDate from,
            long people,
            int age,
            long active,
            long bought,
            long revenue,
            long lifetime,
            long places,
            long seconds,
            long interactions,
            boolean complete,
            double engagement) {}

    NaiveCohorts(World world, Naive naive, ZoneId zone, CohortQuestion q, List<Event> live) {
        this.world = world;
        this.naive = naive;
        this.zone = zone;
        this.q = q;
        LocalDate today = LocalDate.ofInstant(world.now, zone);
        until =
                live.stream()
                        .filter(e -> e.type().weight() > 0)
                        .map(e -> day(e))
                        .filter(d -> !d.isAfter(today))
                        .max(LocalDate::compareTo)
                        .orElse(null);
    }

    private LocalDate day(Event e) {
        return LocalDate.ofInstant(e.occurredAt(), zone);
    }

    private LocalDate begin(LocalDate day) {
        return q.step() == CohortStep.MONTH
                ? day.withDayOfMonth(1)
                : day.with(TemporalAdjusters.previousOrSame(q.weekStart()));
    }

    private int age(LocalDate start, Event e) {
        LocalDate at = begin(day(e));
        ChronoUnit unit = q.step() == CohortStep.MONTH ? ChronoUnit.MONTHS : ChronoUnit.WEEKS;
        return (int) Math.max(0, unit.between(start, at));
    }

    private List<Life> lives(Predicate<Long> who) {
        List<Life> lives = new ArrayList<>();
        naive.people()
                .forEach((person, all) -> {
                    if (!who.test(person) || until == null) return;
                    List<Event> events = all.stream().filter(e -> !day(e).isAfter(until)).toList();
                    int first = 0;
                    while (first < events.size()
                            && !q.rule().first().contains(events.get(first).type())) first++;
                    if (first == events.size()) return;
                    LocalDate day = day(events.get(first));
                    if (q.begun() != null && !q.begun().contains(day)) return;
                    lives.add(new Life(person, begin(day), events.subList(first, events.size())));
                });
        return lives;
    }

    List<Cell> cells(Predicate<Long> who) {
        Map<LocalDate, List<Life>> cohorts = new TreeMap<>();
        for (Life life : lives(who))
            cohorts.computeIfAbsent(life.start, s -> new ArrayList<>()).add(life);
        List<Cell> cells = new ArrayList<>();
        cohorts.forEach((start, lives) -> {
            long lifetime = 0;
            LocalDate from = start;
            for (int age = 0; !from.isAfter(until); age++) {
                LocalDate next = later(start, age + 1);
                Cell cell = cell(start, lives, age, lifetime, next.minusDays(1));
                lifetime = cell.lifetime;
                cells.add(cell);
                from = next;
            }
        });
        return cells;
    }

    private LocalDate later(LocalDate start, int age) {
        return q.step() == CohortStep.MONTH ? start.plusMonths(age) : start.plusWeeks(age);
    }

    private Cell cell(LocalDate start, List<Life> lives, int age, long before, LocalDate end) {
        long revenue = 0;
        long places = 0;
        long seconds = 0;
        long said = 0;
        double engagement = 0;
        for (Life life : lives) {
            List<Event> now = life.events.stream().filter(e -> age(start, e) == age).toList();
            revenue += now.stream().mapToLong(this::worth).sum();
            said += now.stream().filter(e -> SAID.contains(e.type())).count();
            for (Webinar w : world.webinars) {
                List<Event> own = life.events.stream().filter(e -> e.webinar() == w.id()).toList();
                List<Event> stays =
                        own.stream().filter(e -> e.type() == EventType.ATTENDED).toList();
                if (stays.isEmpty() || age(start, stays.getFirst()) != age) continue;
                long stay = stays.stream().mapToLong(Event::amount).sum();
                places++;
                seconds += stay;
                double score = 10 * Math.min(1, stay / (w.durationMinutes() * 60.0));
                if (any(own, EventType.CHAT)) score += 8;
                if (any(own, EventType.QUESTION)) score += 12;
                if (any(own, EventType.POLL)) score += 6;
                engagement += score * 100 / 36;
            }
        }
        return new Cell(
                start,
                lives.size(),
                age,
                lives.stream().filter(l -> behind(l, start, age, CohortView.RETENTION)).count(),
                lives.stream().filter(l -> behind(l, start, age, CohortView.CONVERSION)).count(),
                revenue,
                before + revenue,
                places,
                seconds,
                said,
                end.isBefore(LocalDate.ofInstant(world.now, zone)) && !end.isAfter(until),
                engagement);
    }

    private static boolean any(List<Event> events, EventType type) {
        return events.stream().anyMatch(e -> e.type() == type);
    }

    private long worth(Event e) {
        if (e.type() != EventType.PURCHASE && e.type() != EventType.REFUND) return 0;
        return Objects.requireNonNullElse(naive.worth(e), 0L);
    }

    private boolean behind(Life life, LocalDate start, int age, CohortView view) {
        List<Event> rest = life.events.subList(1, life.events.size());
        return switch (view) {
            case RETENTION ->
                    age == 0
                            || life.events.stream()
                                    .anyMatch(e -> e.type().weight() > 0 && age(start, e) == age);
            case CONVERSION ->
                    rest.stream()
                            .anyMatch(e -> e.type() == EventType.PURCHASE && age(start, e) <= age);
            case REVENUE -> life.events.stream().anyMatch(e -> pays(e) && age(start, e) == age);
            case LTV -> life.events.stream().anyMatch(e -> pays(e) && age(start, e) <= age);
            case ENGAGEMENT ->
                    world.webinars.stream()
                            .anyMatch(w ->
                                    life.events.stream()
                                            .filter(e -> e.webinar() == w.id())
                                            .filter(e -> e.type() == EventType.ATTENDED)
                                            .findFirst()
                                            .filter(e -> age(start, e) == age)
                                            .isPresent());
        };
    }

    private boolean pays(Event e) {
        boolean money = e.type() == EventType.PURCHASE || e.type() == EventType.REFUND;
        return money && naive.worth(e) != null;
    }

    Set<Long> people(CohortPick pick, LocalDate start, Predicate<Long> who) {
        Set<Long> people = new TreeSet<>();
        for (Life life : lives(who))
            if (life.start.equals(start)
                    && (pick.age() < 0 || behind(life, start, pick.age(), pick.view())))
                people.add(life.person);
        return people;
    }
}
