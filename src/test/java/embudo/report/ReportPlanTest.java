package embudo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.catalog.Catalog;
import embudo.catalog.ReportKind;
import embudo.domain.Actor;
import embudo.domain.Settings;
import embudo.kernel.Problem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** S-REP-07: reports are made per schedule, and what was missed is made at the next start. */
class ReportPlanTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private final Kept settings = new Kept();
    private final List<String> drafted = new ArrayList<>();
    private boolean full;

    /** A Thursday, 14:32 in Madrid. */
    private Instant now = Instant.parse("2026-11-19T13:32:00Z");

    private ReportPlan plan;

    @BeforeEach
    void plan() {
        settings.put(Settings.ZONE, "Europe/Madrid", Actor.COMMAND);
        plan = new ReportPlan(reports(), settings, () -> now);
    }

    /** Reports that note what is drafted. */
    private Reports reports() {
        List<ReportKind> kinds = Catalog.load().reports();
        InvocationHandler noting =
                (proxy, method, args) ->
                        switch (method.getName()) {
                            case "kinds" -> kinds;
                            case "draft" -> {
                                if (full) throw new Problem("report.unknown", "disk", "");
                                drafted.add((String) args[0]);
                                yield null;
                            }
                            case "fileName" -> drafted.getLast() + ".pdf";
                            case "write" -> new Reports.Made((Path) args[1], 1, 1, 1, 1, true);
                            default -> null;
                        };
        return (Reports)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Reports.class}, noting);
    }

    @Test
    void nothingIsMadeWithoutAFolderNorForHoursBeforeItWasChosen() {
        assertThat(plan.make(Actor.COMMAND)).isEmpty();
        plan.into(Path.of("board"), Actor.COMMAND);
        assertThat(plan.make(Actor.COMMAND)).isEmpty();
        assertThat(drafted).isEmpty();
    }

    /** S-REP-01 daily 08:00, S-REP-02 Monday 09:00, S-REP-03 day 1 at 10:00. */
    @Test
    void theNextRunsAreThoseOfTheSpecification() {
        Map<String, String> next = new HashMap<>();
        plan.next()
                .forEach(n ->
                        next.put(
                                n.kind().key(),
                                n.at().atZone(MADRID).toLocalDateTime().toString()));
        assertThat(next)
                .containsEntry("daily", "2026-11-20T08:00")
                .containsEntry("weekly", "2026-11-23T09:00")
                .containsEntry("monthly", "2026-12-01T10:00");
    }

    @Test
    void eachIsMadeOnceWhenItsHourHasComeAndOnceForAllThatWasMissed() {
        plan.into(Path.of("board"), Actor.COMMAND);
        now = Instant.parse("2026-11-20T06:59:59Z");
        assertThat(plan.make(Actor.COMMAND)).isEmpty();
        now = Instant.parse("2026-11-20T07:00:00Z");
        assertThat(plan.make(Actor.COMMAND)).hasSize(1);
        assertThat(plan.make(Actor.COMMAND)).as("made already").isEmpty();
        assertThat(drafted).containsExactly("daily");
        drafted.clear();
        // Closed over a fortnight and the end of a month.
        now = Instant.parse("2026-12-04T12:00:00Z");
        plan.make(Actor.COMMAND);
        assertThat(drafted).containsExactlyInAnyOrder("daily", "weekly", "monthly");
        assertThat(plan.make(Actor.COMMAND)).isEmpty();
    }

    @Test
    void whatCouldNotBeWrittenStaysDue() {
        plan.into(Path.of("board"), Actor.COMMAND);
        now = Instant.parse("2026-11-20T08:00:00Z");
        full = true;
        assertThatThrownBy(() -> plan.make(Actor.COMMAND)).isInstanceOf(Problem.class);
        full = false;
        assertThat(plan.make(Actor.COMMAND)).hasSize(1);
    }

    /** The clocks go forward on 29 March 2026 at 02:00 and back on 25 October at 03:00. */
    @Test
    void theHourIsTheOneOnTheWallOverBothChangesOfTheClock() {
        ReportKind.Schedule daily =
                plan.next().stream()
                        .filter(n -> n.kind().key().equals("daily"))
                        .findFirst()
                        .orElseThrow()
                        .kind()
                        .schedule();
        assertThat(daily.next(Instant.parse("2026-03-28T12:00:00Z"), MADRID))
                .isEqualTo("2026-03-29T06:00:00Z");
        assertThat(daily.latest(Instant.parse("2026-03-29T05:59:59Z"), MADRID))
                .isEqualTo("2026-03-28T07:00:00Z");
        assertThat(daily.next(Instant.parse("2026-10-24T12:00:00Z"), MADRID))
                .isEqualTo("2026-10-25T07:00:00Z");
    }

    private static final class Kept implements Settings {
        private final Map<String, String> all = new HashMap<>();

        @Override
        public String get(String key, String otherwise) {
            return all.getOrDefault(key, otherwise);
        }

        @Override
        public void put(String key, String value, Actor actor) {
            if (value == null) all.remove(key);
            else all.put(key, value);
        }

        @Override
        public Map<String, String> all() {
            return all;
        }
    }
}
