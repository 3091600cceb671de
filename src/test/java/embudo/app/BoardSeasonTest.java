package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;

import embudo.catalog.board.Board;
import embudo.catalog.board.Span;
import embudo.catalog.board.Tile;
import embudo.domain.Actor;
import embudo.kernel.Language;
import embudo.kernel.Period;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;
import embudo.measure.MetricValue;
import embudo.measure.board.BoardAnswer;
import embudo.measure.board.Boards;
import embudo.measure.board.Content;
import embudo.measure.metric.MetricFigure;
import embudo.measure.metric.MetricQuery;
import embudo.ui.Services;
import embudo.ui.kit.Theme;
import embudo.ui.shell.Shell;
import embudo.ui.snapshot.Shot;
import embudo.ui.snapshot.Snapshots;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import javax.imageio.ImageIO;

/** Dashboards and replay over the sample season: one figure in tile, desk and command line. */
class BoardSeasonTest {
    private static final Ticker NOW = Ticker.fixed(Instant.parse("2026-11-19T13:32:00Z"));
    private static final Period PERIOD =
            new Period(LocalDate.of(2026, 10, 21), LocalDate.of(2026, 11, 19));
    private static final String RANGE = "2026-10-21..2026-11-19";

    @TempDir static Path folder;
    private static Lifecycle life;
    private static Services services;

    @BeforeAll
    static void sampleSeason() {
        life = new Lifecycle(folder.resolve("workspace"), NOW, Program::new);
        run(false, "demo");
        services = life.wiring().windowServices();
    }

    @AfterAll
    static void close() {
        life.close();
    }

    private static String run(boolean json, String... args) {
        return new Prompt(life, folder).run(Language.EN, json, args).done().out();
    }

    private static JsonNode json(String... args) {
        return new Prompt(life, folder).json(args);
    }

    private static MetricValue asked(String metric, Tile tile) {
        return services.metricDesk()
                .ask(MetricQuery.of(List.of(metric), tile.span().of(PERIOD)))
                .of(metric)
                .value();
    }

    /** S-DASH-01 to S-DASH-12: every figure of every tile is the engine's, and the command's. */
    @Test
    void everyFigureIsTheEnginesAndTheCommandLines() throws Exception {
        int compared = 0;
        for (Board board : services.boards().all()) {
            BoardAnswer answer = services.boards().ask(board, PERIOD, DayOfWeek.MONDAY);
            JsonNode said = json("dashboard", "show", board.key(), "--period", RANGE).get("tiles");
            assertThat(answer.tiles()).hasSameSizeAs(board.tiles());
            assertThat(said).hasSize(board.tiles().size());
            for (int i = 0; i < answer.tiles().size(); i++) {
                BoardAnswer.Part part = answer.tiles().get(i);
                for (MetricFigure f : figures(part.content())) {
                    MetricValue mine = f.value();
                    MetricValue theirs = asked(mine.key(), part.tile());
                    String what = board.key() + " " + mine.key();
                    assertThat(Double.valueOf(mine.value()))
                            .as(what)
                            .isEqualTo(Double.valueOf(theirs.value()));
                    assertThat(Double.valueOf(mine.change()))
                            .as(what)
                            .isEqualTo(Double.valueOf(theirs.change()));
                    compare(board.key(), mine, said.get(i).get("rows"));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(90);
    }

    private static List<MetricFigure> figures(Content content) {
        return switch (content) {
            case Content.Values v -> v.figures();
            case Content.Limits l -> l.limits().stream().map(Content.Limit::figure).toList();
            default -> List.of();
        };
    }

    private static void compare(String board, MetricValue mine, JsonNode rows) {
        for (JsonNode row : rows)
            if (row.get("key").asText().equals(mine.key()) && row.get("part").asText().isEmpty()) {
                JsonNode value = row.get("value");
                assertThat(value.isNull()).as(board + " " + mine.key()).isEqualTo(!mine.known());
                if (mine.known()) {
                    double scale = mine.unit() == MetricValue.Unit.MONEY ? 100 : 1;
                    assertThat(value.asDouble() * scale)
                            .isCloseTo(mine.value(), within(scale == 100 ? .5 : 1e-9));
                }
                return;
            }
        throw new AssertionError(board + " says nothing of " + mine.key());
    }

    /** S-DASH-06 and S-DASH-04: as many campaigns as the table of them lists. */
    @Test
    void activeCampaignsAreCounted() {
        int listed = json("query", "active_campaigns").get("rows").size();
        assertThat(listed).isPositive();
        for (String key : List.of("stream", "marketing")) {
            JsonNode tiles = json("dashboard", "show", key).get("tiles");
            List<Integer> said =
                    tiles.findParents("key").stream()
                            .filter(row -> row.get("key").asText().equals("active_campaigns"))
                            .filter(row -> row.get("part").asText().isEmpty())
                            .map(row -> row.get("value").asInt())
                            .toList();
            assertThat(said).as(key).containsExactly(listed);
        }
    }

    /** S-DASH-04: the month so far is the tile's, and its end adds the usual of the days left. */
    @Test
    void theMonthsEndIsForetold() {
        JsonNode row = json("query", "revenue_forecast", "--period", RANGE).at("/rows/0");
        double soFar =
                services.metricDesk()
                        .ask(
                                MetricQuery.of(
                                        List.of("revenue"),
                                        new Period(LocalDate.of(2026, 11, 1), PERIOD.to())))
                        .of("revenue")
                        .value()
                        .value();
        assertThat(row.get("month").asText()).isEqualTo("2026-11-01");
        assertThat(row.get("so_far").asDouble()).isEqualTo(soFar);
        assertThat(row.get("days_left").asInt()).isEqualTo(11);
        double usual = 0;
        for (LocalDate day = PERIOD.to().plusDays(1);
                day.getMonthValue() == 11;
                day = day.plusDays(1)) {
            double weekday = 0;
            for (LocalDate d = PERIOD.to().minusDays(56);
                    d.isBefore(PERIOD.to());
                    d = d.plusDays(1))
                if (d.getDayOfWeek() == day.getDayOfWeek()) weekday += revenue(d);
            usual += weekday / 8;
        }
        assertThat(row.get("expected").asDouble()).isCloseTo(soFar + usual, within(.5));
        assertThat(row.get("at_least").asDouble()).isLessThan(row.get("expected").asDouble());
        assertThat(row.get("at_most").asDouble()).isGreaterThan(row.get("expected").asDouble());
    }

    private static double revenue(LocalDate day) {
        double value =
                services.metricDesk()
                        .ask(MetricQuery.of(List.of("revenue"), new Period(day, day)))
                        .of("revenue")
                        .value()
                        .value();
        return Double.isNaN(value) ? 0 : value;
    }

    /** S-DASH-04, S-DASH-09 and S-DASH-10: the alerts that stand, the gravest first. */
    @Test
    void openAlertsAreThoseOfTheList() {
        run(false, "alert", "check");
        List<String> open = new ArrayList<>();
        for (JsonNode alert : json("alert", "list").get("alerts"))
            open.add(alert.get("rule").asText());
        assertThat(open).isNotEmpty();
        JsonNode rows = json("query", "open_alerts").get("rows");
        assertThat(rows).hasSameSizeAs(open);
        List<String> gravest = List.of("critical", "high", "medium", "low");
        assertThat(rows.findValuesAsText("severity"))
                .isSortedAccordingTo(Comparator.comparingInt(gravest::indexOf));
        for (JsonNode row : rows) {
            assertThat(row.get("advice").asText()).isNotBlank();
            assertThat(row.get("since").asText()).isNotBlank();
        }
        for (String key : List.of("marketing", "unified", "analytics"))
            assertThat(
                            json("dashboard", "show", key)
                                    .get("tiles")
                                    .findValuesAsText("key")
                                    .contains("open_alerts.severity"))
                    .as(key)
                    .isTrue();
    }

    /** S-DASH-12 on the command line as in the window. */
    @Test
    void groupsAreTheEnginesToo() throws Exception {
        Board board = services.boards().of("executive");
        BoardAnswer answer = services.boards().ask(board, PERIOD, DayOfWeek.MONDAY);
        Content.Groups channels =
                answer.tiles().stream()
                        .map(BoardAnswer.Part::content)
                        .filter(Content.Groups.class::isInstance)
                        .map(Content.Groups.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(channels.groups()).hasSize(6).startsWith("email");
        JsonNode metrics =
                json("metrics", "registrations", "--period", RANGE, "--split", "channel")
                        .get("metrics")
                        .get(0)
                        .get("rows");
        for (JsonNode row : metrics) {
            if (!channels.groups().contains(row.get("key").asText())) continue;
            assertThat(
                            channels.figures().getFirst().rows().stream()
                                    .filter(r -> r.key().equals(row.get("key").asText()))
                                    .findFirst()
                                    .orElseThrow()
                                    .value())
                    .isEqualTo(row.get("value").asDouble());
        }
    }

    /** What a group's figure leads to is the same figure, told of that group alone. */
    @Test
    void aGroupAloneIsTheGroupInTheSplit() {
        int compared = 0;
        for (Board board : services.boards().all())
            for (BoardAnswer.Part part :
                    services.boards().ask(board, PERIOD, DayOfWeek.MONDAY).tiles()) {
                if (!(part.content() instanceof Content.Groups g)) continue;
                for (MetricFigure f : g.figures())
                    for (MetricFigure.SplitRow row : f.rows()) {
                        MetricQuery alone =
                                MetricQuery.of(List.of(f.metric().key()), part.period())
                                        .only(Map.of(part.tile().split(), Set.of(row.key())));
                        double value =
                                services.metricDesk()
                                        .ask(alone)
                                        .figures()
                                        .getFirst()
                                        .value()
                                        .value();
                        assertThat(Double.valueOf(value))
                                .as(board.key() + " " + f.metric().key() + " " + row.key())
                                .isEqualTo(Double.valueOf(row.value()));
                        compared++;
                    }
            }
        assertThat(compared).isGreaterThan(60);
    }

    /** No figure of any dashboard leads nowhere, and nothing is cut, in either language. */
    @Test
    void everyFigureOfEveryDashboardLeadsSomewhere() {
        Wiring wiring = life.wiring();
        try (Snapshots snapshots =
                new Snapshots((language, mode) -> {
                    Shell shell = new Shell(wiring.work(), wiring.notices(), NOW, language, mode);
                    shell.ready(
                            services, Screens.of(wiring, shell.desk()), List.of(), people -> {});
                    return shell;
                })) {
            for (Language language : Language.values())
                for (Board board : services.boards().all())
                    assertThat(
                                    snapshots
                                            .take(
                                                    new Shot(
                                                            "boards@" + board.key(),
                                                            language,
                                                            Theme.Mode.LIGHT,
                                                            1366,
                                                            768))
                                            .findings())
                            .as(board.key() + " " + language)
                            .isEmpty();
        }
    }

    @Test
    void whatAddsUpOverDaysHasNoSeasonsTargetOnOneDay() {
        for (Board board : services.boards().all())
            for (BoardAnswer.Part part :
                    services.boards().ask(board, PERIOD, DayOfWeek.MONDAY).tiles())
                if (part.tile().span() == Span.DAY)
                    assertThat(part.period().days()).as(board.key()).isEqualTo(1);
        BoardAnswer today =
                services.boards().ask(services.boards().of("realtime"), PERIOD, DayOfWeek.MONDAY);
        assertThat(figures(today.tiles().get(1).content()).getFirst().value().target()).isNaN();
    }

    /** People's own: copied, kept, replaced by name, deleted; what ships stays. */
    @Test
    void ownDashboardsAreKept() {
        Boards boards = services.boards();
        int shipped = boards.all().size();
        Board copy = boards.save(boards.of("executive"), "Lunes", Actor.WINDOW);
        assertThat(copy.own()).isTrue();
        assertThat(copy.tiles()).isEqualTo(boards.of("executive").tiles());
        Board less = copy.with(copy.tiles().subList(0, 3));
        assertThat(boards.save(less, "Lunes", Actor.WINDOW).key()).isEqualTo(copy.key());
        assertThat(boards.of("Lunes").tiles()).hasSize(3);
        assertThat(run(false, "dashboard", "show", "Lunes")).contains("Revenue");
        assertThatThrownBy(() -> boards.save(less, "Executive", Actor.WINDOW))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> boards.delete(boards.of("executive"), Actor.WINDOW))
                .isInstanceOf(Problem.class);
        boards.delete(boards.of("Lunes"), Actor.WINDOW);
        assertThat(boards.all()).hasSize(shipped);
    }

    /** The command plays to the end, says it is a replay, and no figure has changed after it. */
    @Test
    void aReplayEndsWithTheStatisticsAndCountsNothing() throws Exception {
        String id = json("webinars", "--period", RANGE).get("webinars").get(0).get("id").asText();
        String before = run(true, "webinars", id);
        JsonNode replay = json("replay", id, "--speed", "600");
        assertThat(replay.get("replay").asBoolean()).isTrue();
        JsonNode room = Prompt.JSON.readTree(before);
        JsonNode last = replay.get("final");
        assertThat(last.get("registered")).isEqualTo(room.get("registered"));
        assertThat(last.get("joined")).isEqualTo(room.get("attended"));
        assertThat(last.get("engagement")).isEqualTo(room.get("engagement"));
        assertThat(last.get("conversions")).isEqualTo(room.get("conversions"));
        assertThat(replay.get("minutes").size()).isGreaterThanOrEqualTo(75);
        JsonNode tenth = replay.get("minutes").get(9);
        assertThat(tenth.get("minute").asInt()).isEqualTo(10);
        assertThat(run(true, "webinars", id)).isEqualTo(before);
        assertThat(Objects.requireNonNull(room.get("audience")).get(9).asInt())
                .isGreaterThanOrEqualTo(tenth.get("here").asInt() - 5);
    }

    /** Every chart of a screen is listed, and saved in either form and any size. */
    @Test
    void chartsAreSavedWithoutAWindow() throws Exception {
        JsonNode charts = json("chart", "today").get("charts");
        assertThat(charts.findValuesAsText("id")).contains("trend", "funnelTable");
        Path svg = folder.resolve("trend.svg");
        json("chart", "today", "trend", "--out", svg.toString(), "--size", "640x240");
        String written = Files.readString(svg);
        assertThat(written).contains("width=\"672\"").contains("<desc>");
        json("chart", "today", "trend", "--out", svg.toString(), "--size", "640x240");
        assertThat(Files.readString(svg)).as("the same bytes again").isEqualTo(written);
        Path png = folder.resolve("ways.png");
        run(false, "chart", "journeys", "--out", png.toString(), "--theme", "dark");
        assertThat(ImageIO.read(png.toFile()).getRGB(0, 0) & 0xFFFFFF).isEqualTo(0x191F26);
    }

    @Test
    void whatIsNotAChartIsRefusedWithWhatThereIs() {
        Prompt prompt = new Prompt(life, folder);
        assertThat(prompt.refused("chart", "today", "nothing", "--out", "x.svg"))
                .contains("nothing", "trend");
        assertThat(prompt.refused("chart", "today", "--out", "x.svg"))
                .contains("trend", "funnelTable");
        assertThat(prompt.refused("chart", "today", "trend", "--out", "x.gif")).contains("x.gif");
        assertThat(prompt.refused("chart", "nowhere")).contains("nowhere");
        assertThat(folder.resolve("x.svg")).doesNotExist();
    }
}
