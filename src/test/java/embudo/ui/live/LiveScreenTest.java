package embudo.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.kernel.Language;
import embudo.kernel.Ticker;
import embudo.measure.SampleTape;
import embudo.measure.WebinarRoom;
import embudo.plot.Area;
import embudo.ui.FakeBoards;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Theme;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Instant;
import java.util.List;

/** The live webinar and its replay, S-DASH-01. */
@ExtendWith(FxTest.class)
class LiveScreenTest {
    private final FakeServices fakes = new FakeServices();
    private final FakeBoards boards = FakeBoards.behind(fakes, 200);
    private ScreenStage stage;
    private LiveScreen screen;

    private void show(Ticker now) {
        fakes.ticker = now;
        stage = new ScreenStage(fakes, Language.EN, Theme.Mode.LIGHT);
        screen = stage.show(d -> new LiveScreen(fakes.services(), d), 1240, 900);
        stage.until(() -> screen.settled() && screen.model().shownProperty().get() != null);
    }

    @AfterEach
    void close() {
        stage.close();
        fakes.close();
    }

    private LiveShown shown() {
        return FxTest.<LiveShown>on(() -> screen.model().shownProperty().get());
    }

    private String state() {
        return FxTest.<String>on(() -> stage.<Label>node("#live-state").getText());
    }

    @Test
    void aRunningWebinarIsShownAsItStands() {
        show(Ticker.fixed(SampleTape.START.plusSeconds(47 * 60)));
        assertThat(state()).isEqualTo("Live · minute 48 of 75");
        WebinarRoom whole = boards.tape.rooms().of("w1");
        assertThat(shown().state().room().attendees().size())
                .isLessThanOrEqualTo(whole.attendees().size());
        assertThat(shown().state().room().buyers()).isLessThan(whole.buyers());
        Node joined = stage.node("#tile-live-joined");
        assertThat(joined.getAccessibleText()).contains("Joined", "here now", "expected");
        assertThat(shown().state().feed()).isNotEmpty();
        assertThat(shown().sums().audience()).hasSize(75);
    }

    /** Played from a copy on a clock of its own; at the end it says what the statistics say. */
    @Test
    void aReplayPausesSeeksAndEndsWithTheStatistics() {
        show(Ticker.fixed(SampleTape.after()));
        assertThat(state()).isEqualTo("Ended");
        long position = boards.tape.position();
        FxTest.run(stage.<Button>node("#live-replay")::fire);
        stage.until(() -> screen.model().replayProperty().get() != null);
        assertThat(stage.<Label>node("#replay-badge").getText()).contains("Replay");
        FxTest.run(screen.model()::pause);
        FxTest.run(() -> stage.<Slider>node("#replay-seek").setValue(30 * 60));
        stage.until(() ->
                screen.settled() && screen.model().shownProperty().get().state().minute() == 30);
        assertThat(state()).isEqualTo("Replay · minute 31 of 75");
        WebinarRoom whole = boards.tape.rooms().of("w1");
        assertThat(shown().state().room().attendees().size())
                .isLessThanOrEqualTo(whole.attendees().size());
        FxTest.run(() -> {
            screen.model().speed(600);
            screen.model().seek(1_000_000);
        });
        stage.until(() ->
                screen.settled()
                        && screen.model().shownProperty().get().state().room().equals(whole));
        assertThat(boards.tape.rooms().of("w1")).isEqualTo(whole);
        assertThat(boards.tape.position()).isEqualTo(position);
        FxTest.run(stage.<Button>node("#replay-stop")::fire);
        stage.until(() -> screen.settled() && screen.model().replayProperty().get() == null);
        assertThat(state()).isEqualTo("Ended");
    }

    /** The clock itself: at 600 times its speed a minute passes in a tenth of a second. */
    @Test
    void aReplayRunsByItself() {
        show(Ticker.fixed(SampleTape.after()));
        FxTest.run(() -> {
            screen.model().speed(600);
            screen.model().play();
        });
        stage.until(() -> screen.model().shownProperty().get().state().minute() >= 10);
        stage.until(() -> screen.model().replayProperty().get().ended());
    }

    /** Of a webinar that is over the ten minutes with the most deeds are marked, until cleared. */
    @Test
    void theBusiestMinutesAreOfferedOnce() {
        show(Ticker.fixed(SampleTape.after()));
        LiveViewModel.Marked marked =
                FxTest.<LiveViewModel.Marked>on(() -> screen.model().markedProperty().get());
        long most = 0;
        int at = -1;
        for (int from = 0; from <= 65; from++) {
            long deeds = deeds(from, from + 10);
            if (deeds > most) {
                most = deeds;
                at = from;
            }
        }
        assertThat(most).isPositive();
        assertThat(marked).isEqualTo(new LiveViewModel.Marked(at, at + 10));
        stage.until(() -> !screen.model().shownProperty().get().took().isEmpty());
        assertThat(shown().took().stream().mapToLong(TookPart.Person::times).sum()).isEqualTo(most);
        assertThat(shown().took())
                .isSortedAccordingTo((a, b) -> Integer.compare(b.times(), a.times()));
        press(stage.node("#live-chart"), KeyCode.ESCAPE, false);
        FxTest.run(screen.model()::refresh);
        stage.until(screen::settled);
        assertThat(FxTest.<Boolean>on(() -> screen.model().markedProperty().get() == null))
                .isTrue();
    }

    private long deeds(int from, int to) {
        return boards.tape.rooms().tape("w1").deeds().stream()
                .filter(d ->
                        switch (d.type()) {
                            case CHAT, QUESTION, POLL -> true;
                            default -> false;
                        })
                .map(d -> Instant.ofEpochMilli(d.at()))
                .filter(at -> !at.isBefore(SampleTape.START.plusSeconds(from * 60L)))
                .filter(at -> at.isBefore(SampleTape.START.plusSeconds(to * 60L)))
                .count();
    }

    /** After the end it says who stayed from part to part; shares and parts open their people. */
    @Test
    void anEndedWebinarSaysWhoStayed() {
        show(Ticker.fixed(SampleTape.after()));
        WebinarRoom room = boards.tape.rooms().of("w1");
        ChartCanvas shares = stage.node("#live-shares");
        List<Area> parts = FxTest.on(() -> shares.drawing().areas());
        assertThat(parts).extracting(Area::words).hasSize(4);
        assertThat(parts.get(1).words()).startsWith("Chat: ");
        stage.ways.clear();
        FxTest.run(shares::requestFocus);
        press(shares, KeyCode.HOME, false);
        press(shares, KeyCode.DOWN, false);
        press(shares, KeyCode.ENTER, false);
        stage.until(screen::settled);
        long chatted = room.attendees().stream().filter(a -> a.chats() > 0).count();
        assertThat(stage.ways).containsExactly("leads " + chatted);
        ChartCanvas kept = stage.node("#live-kept");
        assertThat(kept.isVisible()).isEqualTo(!room.sections().isEmpty());
        if (room.sections().isEmpty()) return;
        stage.ways.clear();
        press(kept, KeyCode.END, false);
        press(kept, KeyCode.ENTER, false);
        stage.until(screen::settled);
        assertThat(stage.ways).containsExactly("leads " + room.sections().getLast().present());
    }

    /** PRODUCT, moment 7: minutes marked by keys give their people, and a segment in one click. */
    @Test
    void markedMinutesAreASegmentInOneClick() {
        show(Ticker.fixed(SampleTape.after()));
        Node chart = stage.node("#live-chart");
        press(chart, KeyCode.ESCAPE, false);
        press(chart, KeyCode.RIGHT, false);
        for (int i = 0; i < 20; i++) press(chart, KeyCode.RIGHT, false);
        press(chart, KeyCode.RIGHT, true);
        LiveViewModel.Marked marked =
                FxTest.<LiveViewModel.Marked>on(() -> screen.model().markedProperty().get());
        assertThat(marked).isEqualTo(new LiveViewModel.Marked(20, 26));
        int people = FxTest.<Integer>on(() -> screen.model().people().size());
        long polled =
                boards.tape.rooms().tape("w1").deeds().stream()
                        .filter(d -> {
                            Instant at = Instant.ofEpochMilli(d.at());
                            return !at.isBefore(SampleTape.START.plusSeconds(20 * 60))
                                    && at.isBefore(SampleTape.START.plusSeconds(26 * 60))
                                    && switch (d.type()) {
                                        case CHAT, QUESTION, POLL -> true;
                                        default -> false;
                                    };
                        })
                        .map(d -> d.person())
                        .distinct()
                        .count();
        assertThat(people).isEqualTo((int) polled).isPositive();
        FxTest.run(stage.<Button>node("#marked-segment")::fire);
        stage.until(() -> fakes.segments.all().size() == 1);
        String id = fakes.segments.all().getFirst().id();
        assertThat(fakes.segments.members(id)).hasSize(people);
        press(chart, KeyCode.ENTER, false);
        assertThat(stage.ways).contains("leads " + people);
        press(chart, KeyCode.ESCAPE, false);
        assertThat(FxTest.<Boolean>on(() -> screen.model().markedProperty().get() == null))
                .isTrue();
    }

    private static void press(Node node, KeyCode code, boolean shift) {
        FxTest.run(() ->
                Event.fireEvent(
                        node,
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false)));
    }
}
