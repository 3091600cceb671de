package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.catalog.Metric;
import embudo.domain.Actor;
import embudo.domain.Annotation;
import embudo.domain.Channel;
import embudo.domain.EventType;
import embudo.kernel.Period;
import embudo.measure.metric.Grain;
import embudo.measure.metric.MetricAnswer;
import embudo.measure.metric.MetricDesk;
import embudo.measure.metric.MetricFigure;
import embudo.measure.metric.MetricQuery;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Days, weeks and months are those of the workspace's zone, over both changes of the clock. */
class MetricDaysTest {
    private static final List<Metric> METRICS = Catalog.load().metrics();
    private final World world = new World();
    private final MemoryPlans plans = new MemoryPlans();

    private MetricAnswer ask(MetricQuery query) {
        try (ReadModel model = world.model();
                AudienceModel audience =
                        new AudienceModel(
                                model,
                                new MemoryPeople(),
                                world,
                                world,
                                world.kept(),
                                new SegmentBook(List.of(), new MemorySegments()),
                                world.notices,
                                () -> world.now);
                LeafCounter counter =
                        new LeafCounter(
                                model,
                                audience,
                                world,
                                new NoRecords(),
                                world.kept(),
                                world.notices)) {
            model.catchUp();
            return new MetricDesk(METRICS, counter, world, plans).ask(query);
        }
    }

    private void register(int person, String at) {
        world.add(person, EventType.REGISTERED, Instant.parse(at), Channel.EMAIL, 1);
    }

    private static List<Double> values(MetricAnswer answer) {
        return answer.figures().getFirst().series().stream()
                .map(MetricFigure.Point::value)
                .toList();
    }

    private static MetricQuery days(String from, String to) {
        return MetricQuery.of(
                        List.of("registrations"),
                        new Period(LocalDate.parse(from), LocalDate.parse(to)))
                .series(Grain.DAY, DayOfWeek.MONDAY);
    }

    @Test
    void theDayTheClockGoesForwardHas23Hours() {
        // In Madrid 29 March 2026 runs from 23:00Z of the 28th to 22:00Z.
        register(1, "2026-03-28T22:59:59Z");
        register(2, "2026-03-28T23:00:00Z");
        register(3, "2026-03-29T21:59:59Z");
        register(4, "2026-03-29T22:00:00Z");
        assertThat(values(ask(days("2026-03-28", "2026-03-30")))).containsExactly(1.0, 2.0, 1.0);
    }

    @Test
    void theDayTheClockGoesBackHas25Hours() {
        // In Madrid 25 October 2026 runs from 22:00Z of the 24th to 23:00Z.
        register(1, "2026-10-24T21:59:59Z");
        register(2, "2026-10-24T22:00:00Z");
        register(3, "2026-10-25T22:59:59Z");
        register(4, "2026-10-25T23:00:00Z");
        assertThat(values(ask(days("2026-10-24", "2026-10-26")))).containsExactly(1.0, 2.0, 1.0);
    }

    @Test
    void weeksBeginWhereTheLanguageSaysAndTheLastIsMarkedIncomplete() {
        register(1, "2026-11-15T12:00:00Z");
        register(2, "2026-11-16T12:00:00Z");
        Period period = new Period(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 22));
        MetricQuery query = MetricQuery.of(List.of("registrations"), period);
        MetricAnswer monday = ask(query.series(Grain.WEEK, DayOfWeek.MONDAY));
        assertThat(values(monday)).containsExactly(1.0, 1.0);
        assertThat(monday.figures().getFirst().series())
                .extracting(MetricFigure.Point::complete)
                .containsExactly(true, false);
        MetricAnswer sunday = ask(query.series(Grain.WEEK, DayOfWeek.SUNDAY));
        assertThat(sunday.figures().getFirst().series().get(1).from())
                .isEqualTo(LocalDate.of(2026, 11, 15));
        assertThat(sunday.figures().getFirst().series().get(1).value()).isEqualTo(2.0);
        assertThat(sunday.figures().getFirst().series().getFirst().complete())
                .as("a week that the period cuts off")
                .isFalse();
    }

    @Test
    void whatHasNoDataSaysWhatToImportAndIsNeverZero() {
        register(1, "2026-11-10T12:00:00Z");
        MetricQuery query =
                MetricQuery.of(
                        List.of("email_opens", "cpc", "slide_engagement", "registrations"),
                        new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 19)));
        MetricAnswer answer = ask(query);
        assertThat(answer.of("email_opens").value().value()).isNaN();
        assertThat(answer.of("email_opens").absence())
                .isEqualTo(new Absence(Absence.Reason.DATA, "email"));
        assertThat(answer.of("cpc").absence()).isEqualTo(new Absence(Absence.Reason.DATA, "ads"));
        assertThat(answer.of("slide_engagement").absence())
                .isEqualTo(new Absence(Absence.Reason.NEVER, "slides"));
        assertThat(answer.of("registrations").absence()).isNull();
    }

    @Test
    void notesOfThePeriodComeWithTheAnswer() {
        plans.add(new Annotation(1, LocalDate.of(2026, 11, 10), "New page"), Actor.WINDOW);
        plans.add(new Annotation(2, LocalDate.of(2026, 9, 1), "Long ago"), Actor.WINDOW);
        assertThat(ask(days("2026-11-01", "2026-11-19")).annotations())
                .extracting(Annotation::text)
                .containsExactly("New page");
    }
}
