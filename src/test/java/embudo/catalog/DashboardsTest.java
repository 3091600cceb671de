package embudo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.catalog.board.Arrangement;
import embudo.catalog.board.Board;
import embudo.catalog.board.Show;
import embudo.catalog.board.Tile;
import embudo.catalog.room.RoomRule;
import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.text.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The dashboards that ship, S-DASH-01 to S-DASH-12, and the rules about a running webinar. */
class DashboardsTest {
    private static final Catalog CATALOG = Catalog.load();

    private static Board board(String system) {
        return CATALOG.dashboards().shipped().stream()
                .filter(b -> b.system().equals(system))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> metrics(String system, Show show) {
        return board(system).tiles().stream()
                .filter(t -> t.show() == show)
                .flatMap(t -> t.metrics().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void everyDashboardOfTheSpecificationShipsOnce() {
        assertThat(CATALOG.dashboards().shipped())
                .extracting(Board::system)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 12).mapToObj("S-DASH-%02d"::formatted).toList());
        for (Board b : CATALOG.dashboards().shipped()) {
            assertThat(b.name().keySet()).isEqualTo(EnumSet.allOf(Language.class));
            assertThat(b.compact()).as(b.key()).isNotEmpty();
            assertThat(b.compact()).extracting(Tile::compact).doesNotHaveDuplicates();
            assertThat(Arrangement.fits(b.tiles())).isTrue();
            Set<String> known =
                    CATALOG.metrics().stream().map(Metric::key).collect(Collectors.toSet());
            for (Tile t : b.tiles()) assertThat(known).as(b.key()).containsAll(t.metrics());
        }
    }

    /** S-DASH-02: four cards, five stages, four courses; refreshed every five minutes. */
    @Test
    void theExecutiveDashboardHasItsParts() {
        assertThat(metrics("S-DASH-02", Show.VALUE))
                .containsExactlyInAnyOrder("revenue", "roi", "conversion_rate", "cost_per_lead");
        assertThat(metrics("S-DASH-02", Show.FUNNEL)).hasSize(5);
        assertThat(metrics("S-DASH-02", Show.LINE))
                .containsExactlyInAnyOrder("registrations", "attendance", "conversions", "revenue");
        // By channel a conversion is its purchase, at the purchase's channel, as on Today.
        assertThat(metrics("S-DASH-02", Show.TABLE))
                .containsExactlyInAnyOrder("registrations", "attendance", "orders", "revenue");
        assertThat(board("S-DASH-02").refresh()).isEqualTo(300);
        assertThat(bounds("S-DASH-02"))
                .containsExactlyInAnyOrder(
                        "conversion_rate < 0.2", "cost_per_lead > 1500.0", "attendance_rate < 0.8");
        assertThat(bounds("S-DASH-03")).contains("engagement_rate < 0.5");
    }

    /** S-ALRT-03: an alert floor, not the target (C51). */
    private static List<String> bounds(String system) {
        return board(system).tiles().stream()
                .filter(t -> t.show() == Show.LIMITS)
                .flatMap(t -> CATALOG.dashboards().limits(t).stream())
                .map(t -> t.metric() + " " + t.sign().text() + " " + t.than())
                .toList();
    }

    /** C22: five seconds live, a minute operational, five minutes executive. */
    @ParameterizedTest
    @CsvSource({"S-DASH-03,60", "S-DASH-06,5", "S-DASH-08,5", "S-DASH-02,300"})
    void dashboardsSayHowOftenTheyAreRead(String system, int seconds) {
        assertThat(board(system).refresh()).isEqualTo(seconds);
    }

    /** S-DASH-11: what is kept of the executive view on a small screen. */
    @Test
    void theCompactDashboardKeepsTheExecutivesFigures() {
        assertThat(metrics("S-DASH-11", Show.VALUE)).isEqualTo(metrics("S-DASH-02", Show.VALUE));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (Board b : CATALOG.dashboards().shipped())
            assertThat(CATALOG.dashboards().read(b.key(), CATALOG.dashboards().write(b)))
                    .isEqualTo(b);
    }

    @ParameterizedTest
    @CsvSource({
        "'- show: value', 'metrics: [nowhere]', no metric",
        "'- show: bars', 'metrics: [revenue]', needs other parts",
        "'- show: query', 'query: nowhere', no table",
        "'- show: query', 'query: customer_value', one person",
        "'- show: limits', 'bounds: [\"roas is 2\"]', no bound",
        "'- show: limits', 'metrics: [chat_participation]', no one alert rule",
        "'- show: table', 'metrics: [website_visits]\n    split: band', be split"
    })
    void faultsAreToldByPlace(String first, String second, String said) {
        String text =
                """
                key: mine
                order: 1
                name: {en: a, es: b}
                question: {en: a, es: b}
                refresh: 0
                days: 30
                tiles:
                  %s
                    %s
                    column: 0
                    row: 0
                    width: 3
                    height: 2
                """
                        .formatted(first, second.replace("\\n", "\n"));
        assertThatThrownBy(() -> CATALOG.dashboards().read("mine", text))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(Texts.of(Language.EN).say(p)).contains("mine", said));
    }

    @Test
    void tilesMayNotShareACell() {
        String text = CATALOG.dashboards().write(board("S-DASH-02")).replace("row: 2", "row: 1");
        assertThatThrownBy(() -> CATALOG.dashboards().read("executive", text))
                .isInstanceOf(Problem.class);
    }

    /** S-INS-01 with C30: the earlier value is the one before, never the one just merged in. */
    @Test
    void rulesAboutARunningWebinar() {
        RoomRule rising = rule("registrations_rising");
        assertThat(rising.holds(16, 10)).isTrue();
        assertThat(rising.holds(15, 10)).isFalse();
        assertThat(rising.holds(15, 0)).as("a rise from nothing").isFalse();
        RoomRule low = rule("engagement_low");
        assertThat(low.holds(.29, Double.NaN)).isTrue();
        assertThat(low.holds(.3, Double.NaN)).isFalse();
        assertThat(low.holds(Double.NaN, Double.NaN)).isFalse();
        assertThat(low.good()).isFalse();
        assertThat(rule("audience_leaving").holds(.21, Double.NaN)).isTrue();
    }

    private static RoomRule rule(String key) {
        return CATALOG.roomRules().stream()
                .filter(r -> r.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
