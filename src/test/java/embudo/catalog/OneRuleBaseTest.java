package embudo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.catalog.board.Board;
import embudo.catalog.board.Show;
import embudo.catalog.board.Tile;
import embudo.catalog.room.RoomRule;
import embudo.kernel.Language;
import embudo.kernel.Notices;
import embudo.kernel.Period;
import embudo.kernel.Problem;
import embudo.measure.Standing;
import embudo.measure.board.BoardDesk;
import embudo.measure.board.Content;
import embudo.measure.metric.Explanation;
import embudo.measure.metric.MetricAnswer;
import embudo.measure.metric.MetricFigure;
import embudo.measure.metric.MetricQuery;
import embudo.measure.metric.Metrics;
import embudo.text.Texts;
import embudo.ui.FakeServices;
import embudo.ui.FakeSettings;
import embudo.watch.MemoryAlerts;
import embudo.watch.SampleWatch;
import embudo.watch.Sight;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** C44: dashboards and the live screen show the bounds that alerts are raised by. */
class OneRuleBaseTest {
    private static final Path SHIPPED = Path.of("src/main/resources/embudo/catalog");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);
    @TempDir private Path root;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = root.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** The sample figure is 20 %: on the bound of the specification, past one of 21 %. */
    @ParameterizedTest
    @CsvSource({"0.2, false", "0.21, true", "0.19, false"})
    void changingTheRuleChangesTileAndAlertAlike(String bound, boolean crossed) throws IOException {
        change("alerts/conversion_low.yaml", "conversion_rate < 0.2", "conversion_rate < " + bound);
        Catalog catalog = Catalog.of(root);
        assertThat(tile(catalog).crossed()).isEqualTo(crossed);
        assertThat(raised(catalog)).isEqualTo(crossed);
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(root.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(root.resolve(file), text.replace(from, to));
    }

    /** Every metric at one value. */
    private record AllAt(List<Metric> all, double value) implements Metrics {
        @Override
        public MetricAnswer ask(MetricQuery query) {
            List<MetricFigure> figures =
                    all.stream()
                            .filter(m -> query.keys().contains(m.key()))
                            .map(m ->
                                    new MetricFigure(
                                            m,
                                            Standing.of(m, m.target(), value, value, 40, List.of()),
                                            null,
                                            List.of(),
                                            List.of()))
                            .toList();
            return new MetricAnswer(
                    query.period(), ZoneId.of("UTC"), "USD", 1, null, 0, figures, List.of());
        }

        @Override
        public Set<Long> people(MetricQuery query, boolean below) {
            return Set.of();
        }

        @Override
        public Explanation explain(MetricQuery query) {
            throw new AssertionError("nobody asks");
        }
    }

    private static Content.Limit tile(Catalog catalog) {
        FakeServices services = new FakeServices();
        BoardDesk desk =
                new BoardDesk(
                        catalog.dashboards(),
                        null,
                        new BoardDesk.Sources(
                                new AllAt(catalog.metrics(), 0.2),
                                null,
                                null,
                                null,
                                services.figures),
                        new FakeSettings(new Notices()),
                        () -> Instant.parse("2026-11-19T10:00:00Z"));
        Board executive =
                catalog.dashboards().shipped().stream()
                        .filter(b -> b.key().equals("executive"))
                        .findFirst()
                        .orElseThrow();
        List<Tile> limits =
                executive.tiles().stream().filter(t -> t.show() == Show.LIMITS).toList();
        Board only =
                new Board("only", "", 1, executive.name(), executive.question(), 0, 30, limits);
        Content content =
                desk.ask(only, Period.last(30, TODAY), DayOfWeek.MONDAY)
                        .tiles()
                        .getFirst()
                        .content();
        return ((Content.Limits) content)
                .limits().stream()
                        .filter(l -> l.test().metric().equals("conversion_rate"))
                        .findFirst()
                        .orElseThrow();
    }

    private static boolean raised(Catalog catalog) {
        SampleWatch sample = new SampleWatch(catalog);
        sample.gauges.put("conversion_rate", 0.2, 412);
        Notices notices = new Notices();
        return sample
                .desk(
                        new MemoryAlerts(),
                        new FakeSettings(notices),
                        notices,
                        () -> Instant.parse("2026-11-19T10:00:00Z"),
                        ZoneId.of("Europe/Madrid"))
                .look(TODAY)
                .stream()
                .filter(f -> f.rule().key().equals("conversion_low"))
                .anyMatch(f -> f.sight().verdict() == Sight.Verdict.ALARM);
    }

    @Test
    void theLiveScreenFollowsTheRuleToo() throws IOException {
        change("alerts/audience_leaving.yaml", "attendance_drop > 0.2", "attendance_drop > 0.3");
        RoomRule rule =
                Catalog.of(root).roomRules().stream()
                        .filter(r -> r.key().equals("audience_leaving"))
                        .findFirst()
                        .orElseThrow();
        assertThat(rule.holds(.3, Double.NaN)).isFalse();
        assertThat(rule.holds(.31, Double.NaN)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dashboards/executive.yaml|metrics: [conversion_rate, cost_per_lead, attendance_rate]"
                        + "|bounds: [\"conversion_rate < 0.1\"]|an alert rule says",
                "room_rules/audience_leaving.yaml|alert: audience_leaving|alert: nobody|no alert rule",
                "room_rules/audience_leaving.yaml|when: attendance_drop|when: attendance_drop > 0.5"
                        + "|is no rule"
            })
    void aSecondBoundIsRefused(String file, String from, String to, String said)
            throws IOException {
        change(file, from, to);
        assertThatThrownBy(() -> Catalog.of(root))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(Texts.of(Language.EN).say(p)).contains(said));
    }

    /** A dashboard of somebody's own from before: the rule goes before what it says. */
    @Test
    void anOwnCopyWithAnOldBoundFollowsTheRule() {
        Catalog catalog = Catalog.load();
        Board own =
                catalog.dashboards()
                        .read(
                                "mine",
                                """
                                key: mine
                                order: 1
                                name: {en: a, es: b}
                                question: {en: a, es: b}
                                refresh: 0
                                days: 30
                                tiles:
                                  - show: limits
                                    bounds: ["conversion_rate < 0.1", "roas < 2"]
                                    column: 0
                                    row: 0
                                    width: 3
                                    height: 2
                                """);
        assertThat(catalog.dashboards().limits(own.tiles().getFirst()))
                .extracting(t -> t.metric() + t.sign().text() + t.than())
                .containsExactly("conversion_rate<0.2", "roas<2.0");
    }
}
