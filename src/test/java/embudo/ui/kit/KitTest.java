package embudo.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import embudo.domain.Band;
import embudo.kernel.Language;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.kernel.Topic;
import embudo.kernel.Work;
import embudo.plot.Drawing;
import embudo.plot.Ink;
import embudo.plot.Mark;
import embudo.ui.FxTest;

import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

@ExtendWith(FxTest.class)
class KitTest {
    @Test
    void everyBundledFamilyIsFoundUnderItsOwnName() {
        assertThat(Fonts.FAMILIES)
                .allSatisfy(f -> assertThat(Font.font(f, 13).getFamily()).isEqualTo(f));
    }

    @Test
    void manyNoticesBecomeFewCallsAndAClosedFollowerHearsNothing() {
        Notices notices = new Notices();
        FxFeed feed = new FxFeed(notices, Ticker.system());
        AtomicInteger calls = new AtomicInteger();
        Notices.Subscription handle =
                feed.follow(EnumSet.of(Topic.FIGURES), calls::incrementAndGet);
        for (int i = 0; i < 1000; i++) notices.post(Topic.FIGURES);
        notices.post(Topic.COMMANDS);
        await().until(() -> calls.get() > 0);
        for (int i = 0; i < 1000; i++) notices.post(Topic.FIGURES);
        await().until(() -> calls.get() > 1);
        assertThat(calls.get()).isBetween(2, 4);
        FxTest.run(handle::close);
        int before = calls.get();
        notices.post(Topic.FIGURES);
        FxTest.run(() -> {});
        assertThat(calls.get()).isEqualTo(before);
        assertThat(notices.size()).isZero();
    }

    @Test
    void theAnswerToAnOlderQuestionIsDropped() {
        try (Work work = new Work()) {
            List<String> heard = new ArrayList<>();
            CountDownLatch hold = new CountDownLatch(1);
            Lane<String> lane =
                    FxTest.on(() -> new Async(work).lane(heard::add, e -> heard.add("failed")));
            FxTest.run(() -> {
                lane.ask(() -> {
                    awaitQuietly(hold);
                    return "old";
                });
                lane.ask(() -> "new");
            });
            hold.countDown();
            await().until(() -> !FxTest.on(lane::busy));
            FxTest.run(() -> {});
            assertThat(heard).containsExactly("new");
        }
    }

    @Test
    void aQuestionThatWaitedUntilTheNextIsNotAskedAtAll() {
        try (Work work = new Work()) {
            CountDownLatch hold = new CountDownLatch(1);
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++)
                work.compute(() -> {
                    awaitQuietly(hold);
                    return null;
                });
            List<Integer> asked = new CopyOnWriteArrayList<>();
            Lane<Integer> lane = FxTest.on(() -> new Async(work).lane(n -> {}, e -> {}));
            FxTest.run(() -> {
                for (int i = 0; i < 100; i++) {
                    int number = i;
                    lane.ask(() -> {
                        asked.add(number);
                        return number;
                    });
                }
            });
            hold.countDown();
            await().until(() -> !FxTest.on(lane::busy));
            assertThat(asked).containsExactly(99);
        }
    }

    /** While the program closes, a question is dropped: no failure, and nothing seems under way. */
    @Test
    void aQuestionAfterTheEndIsDroppedQuietly() {
        Work work = new Work();
        List<Object> heard = new CopyOnWriteArrayList<>();
        List<Integer> asked = new CopyOnWriteArrayList<>();
        Lane<Integer> lane = FxTest.on(() -> new Async(work).lane(heard::add, heard::add));
        FxTest.run(() ->
                lane.ask(() -> {
                    asked.add(1);
                    return 1;
                }));
        await().until(() -> heard.size() == 1);
        work.close();
        FxTest.run(() ->
                lane.ask(() -> {
                    asked.add(2);
                    return 2;
                }));
        assertThat(FxTest.on(lane::busy)).isFalse();
        FxTest.run(() -> {});
        assertThat(heard).containsExactly(1);
        assertThat(asked).containsExactly(1);
    }

    @Test
    void aFailureArrivesUnwrapped() {
        try (Work work = new Work()) {
            List<Throwable> failures = new ArrayList<>();
            Lane<String> lane = FxTest.on(() -> new Async(work).lane(s -> {}, failures::add));
            FxTest.run(() ->
                    lane.ask(() -> {
                        throw new IllegalArgumentException("x");
                    }));
            await().until(() -> !FxTest.on(lane::busy));
            assertThat(failures).singleElement().isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aBoundTextFollowsTheLanguage() {
        Words words = new Words(Language.EN);
        Label label = FxTest.on(Label::new);
        FxTest.run(() -> words.bind(label.textProperty(), "ui.kit.cancel"));
        assertThat(label.getText()).isEqualTo("Cancel");
        FxTest.run(() -> words.speak(Language.ES));
        assertThat(label.getText()).isEqualTo("Cancelar");
    }

    @Test
    void aChartTakesItsColoursFromTheTheme() {
        Theme theme = new Theme(Theme.Mode.LIGHT);
        ChartCanvas chart = FxTest.on(ChartCanvas::new);
        FxTest.run(() -> {
            Scene scene = new Scene(new StackPane(chart), 100, 50);
            theme.dress(scene);
            chart.show((w, h) ->
                    new Drawing(
                            w,
                            h,
                            List.of(new Mark.Rect(0, 0, w, h, 0, Ink.CHART_1, Ink.NONE)),
                            "one bar"));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
        assertThat(pixel(chart)).isEqualTo(Color.web("#0072B2"));
        assertThat(chart.getAccessibleText()).isEqualTo("one bar");
        FxTest.run(() -> {
            theme.modeProperty().set(Theme.Mode.DARK);
            chart.getScene().getRoot().applyCss();
        });
        assertThat(pixel(chart)).isEqualTo(Color.web("#3B9BDC"));
    }

    @Test
    void aJobTellsItsRateAndStopsWhenAsked() {
        try (Work work = new Work()) {
            Jobs jobs = new Jobs(work, Ticker.system());
            List<Throwable> ends = new ArrayList<>();
            Job job =
                    FxTest.on(() ->
                            jobs.start(
                                    "Counting",
                                    progress -> {
                                        for (long i = 0; ; i++) {
                                            progress.at(i, 1_000_000_000L);
                                            progress.check();
                                        }
                                    },
                                    x -> {},
                                    ends::add));
            await().until(() -> FxTest.on(() -> job.doneProperty().get()) > 0);
            FxTest.run(job::cancel);
            await().until(() -> FxTest.on(() -> jobs.running().isEmpty()));
            assertThat(ends)
                    .singleElement()
                    .hasToString("embudo.kernel.Problem: kernel.cancelled[]");
        }
    }

    @Test
    void theMeterFillsFourStepsForHotAndOneForUnqualified() {
        BandMeter meter = FxTest.on(BandMeter::new);
        assertThat(filled(meter, Band.HOT)).isEqualTo(4);
        assertThat(filled(meter, Band.COLD)).isEqualTo(2);
        assertThat(filled(meter, Band.UNQUALIFIED)).isEqualTo(1);
        assertThat(filled(meter, null)).isZero();
    }

    private static long filled(BandMeter meter, Band band) {
        FxTest.run(() -> meter.show(band));
        return meter.getChildren().stream().filter(n -> n.getStyleClass().contains("on")).count();
    }

    private static Color pixel(ChartCanvas chart) {
        return FxTest.on(() -> chart.snapshot(null, null).getPixelReader().getColor(50, 25));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Where name and state don't fit side by side, the sign stands for the word; the name is whole.
     */
    @Test
    void aTileKeepsItsNameAndGivesUpTheWordOfItsState() {
        for (int width : new int[] {200, 360}) {
            Tile tile =
                    FxTest.on(() -> {
                        Tile made = new Tile();
                        made.show(
                                new TileModel(
                                        "engagement_score",
                                        "Índice de participación",
                                        "49,5",
                                        "",
                                        "Retraso",
                                        "fth-alert-octagon",
                                        Tone.DANGER,
                                        "",
                                        true,
                                        Tone.NEUTRAL,
                                        List.of(""),
                                        Double.NaN,
                                        "",
                                        "",
                                        ""),
                                List.of());
                        Scene scene = new Scene(new StackPane(made), width, 120);
                        new Theme(Theme.Mode.LIGHT).dress(scene);
                        for (int pass = 0; pass < 3; pass++) {
                            scene.getRoot().applyCss();
                            scene.getRoot().layout();
                        }
                        return made;
                    });
            Label status = FxTest.on(() -> (Label) tile.lookup(".status-word"));
            Text name = FxTest.on(() -> (Text) tile.lookup(".tile-label").lookup(".text"));
            assertThat(name.getText()).as("at %d", width).isEqualTo("Índice de participación");
            assertThat(status.getContentDisplay())
                    .isEqualTo(width < 300 ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            assertThat(tile.getAccessibleText()).contains("Retraso");
        }
    }
}
