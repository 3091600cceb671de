package embudo.ui.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.alert.Probe;
import embudo.domain.watch.Alert;
import embudo.domain.watch.Alert.State;
import embudo.kernel.Language;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.Card;
import embudo.ui.kit.Theme;
import embudo.ui.snapshot.Pixels;
import embudo.ui.snapshot.ScreenLint;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

@ExtendWith(FxTest.class)
class AlertsScreenTest {
    private final FakeServices fakes = new FakeServices();
    private ScreenStage stage;

    @AfterEach
    void close() {
        stage.close();
        fakes.close();
    }

    private AlertsScreen open(Language language, Theme.Mode mode, int width, int height) {
        stage = new ScreenStage(fakes, language, mode);
        AlertsScreen screen = stage.show(d -> new AlertsScreen(fakes.services(), d), width, height);
        stage.until(screen::settled);
        return screen;
    }

    private String text(String selector) {
        Labeled labeled = stage.node(selector);
        return FxTest.on(labeled::getText);
    }

    @ParameterizedTest
    @CsvSource({"EN, LIGHT, 1072, 800", "ES, DARK, 1072, 720", "ES, LIGHT, 1072, 800"})
    void theGravestIsExplainedSeenMutedAndItsFigureOpened(
            Language language, Theme.Mode mode, int width, int height) {
        // An hour ago, so that what must hold first has held.
        fakes.services().watch().check(FakeServices.NOW.minus(Duration.ofHours(1)));
        fakes.services().watch().check(FakeServices.NOW);
        AlertsScreen screen = open(language, mode, width, height);
        ListView<Alert> list = stage.node("#list");
        List<Alert> shown = FxTest.on(() -> List.copyOf(list.getItems()));
        assertThat(shown)
                .extracting(Alert::rule)
                .containsExactlyInAnyOrder(
                        "conversion_low", "attendance_low", "campaign_roas_low", "health_low");
        assertThat(shown).extracting(Alert::severity).isSortedAccordingTo((a, b) -> b.compareTo(a));
        FxTest.run(() ->
                shown.stream()
                        .filter(a -> a.rule().equals("conversion_low"))
                        .forEach(list.getSelectionModel()::select));
        assertThat(text("#explanation")).contains("n = 412").contains("LinkedIn");
        assertThat(text("#message")).doesNotContain("{");
        stage.picture(
                Path.of("target", "screens", "alerts-" + language.code() + "-" + mode + ".png"));
        assertThat(
                        FxTest.on(() ->
                                new ScreenLint()
                                        .look(
                                                list.getScene(),
                                                Pixels.of(list.getScene().snapshot(null)))))
                .isEmpty();
        Button seen = stage.node("#acknowledge");
        FxTest.run(seen::fire);
        stage.until(() -> screen.settled() && seen.isDisabled());
        Button mute = stage.node("#mute");
        String before = text("#mute");
        FxTest.run(mute::fire);
        stage.until(() -> !mute.getText().equals(before));
        assertThat(fakes.alerts.latest())
                .filteredOn(a -> a.rule().equals("conversion_low"))
                .singleElement()
                .returns(State.ACKNOWLEDGED, Alert::state)
                .returns(FakeServices.NOW.plus(Duration.ofDays(1)), Alert::mutedUntil);
        Button metric = stage.node("#metric");
        FxTest.run(metric::fire);
        assertThat(stage.ways).singleElement().asString().contains("conversion_rate");
    }

    /** Of an alert about people, exactly those it told of are opened. */
    @Test
    void thePeopleOfAnAlertOpen() {
        fakes.services().watch().check(FakeServices.NOW.minus(Duration.ofHours(2)));
        fakes.watched.crowds.put(Probe.OFF_ROUTE, Set.of(1L));
        fakes.services().watch().check(FakeServices.NOW.minus(Duration.ofHours(1)));
        fakes.watched.crowds.put(Probe.OFF_ROUTE, Set.of(1L, 5L, 6L, 7L));
        fakes.services().watch().check(FakeServices.NOW);
        AlertsScreen screen = open(Language.EN, Theme.Mode.LIGHT, 1072, 800);
        ListView<Alert> list = stage.node("#list");
        FxTest.run(() ->
                list.getItems().stream()
                        .filter(a -> a.rule().equals("left_route"))
                        .findFirst()
                        .ifPresent(list.getSelectionModel()::select));
        stage.until(screen::settled);
        assertThat(text("#metric")).isEqualTo("Open the people");
        Button people = stage.node("#metric");
        FxTest.run(people::fire);
        stage.until(() -> !stage.ways.isEmpty());
        assertThat(stage.ways).containsExactly("leads 3");
    }

    @Test
    void figuresThatWaitAreNotSaidToBeFine() {
        fakes.services().watch().check(FakeServices.NOW);
        AlertsScreen screen = open(Language.EN, Theme.Mode.LIGHT, 1072, 800);
        assertThat(title()).isEqualTo("Nothing raised; 4 figures are past their bounds and wait");
        fakes.services().watch().check(FakeServices.NOW.plus(Duration.ofHours(1)));
        FxTest.run(() -> screen.recall(String.valueOf(fakes.alerts.latest().getLast().id())));
        stage.until(screen::settled);
        assertThat(title()).isEqualTo("4 alerts need a look");
        ListView<Alert> list = stage.node("#list");
        long asked = fakes.alerts.latest().getLast().id();
        stage.until(() -> list.getSelectionModel().getSelectedItem().id() == asked);
    }

    private String title() {
        Card card = stage.node("#listCard");
        return FxTest.on(() -> card.title().getText());
    }

    @Test
    void insightsOpenFromElsewhere() {
        AlertsScreen screen = open(Language.ES, Theme.Mode.LIGHT, 1072, 800);
        FxTest.run(() -> screen.recall("insights"));
        stage.until(screen::settled);
        Node insights = stage.node("#insights");
        assertThat(FxTest.on(insights::isVisible)).isTrue();
    }

    @Test
    void nothingRaisedIsSaidAndEveryRuleStillShown() {
        for (String metric :
                List.of("conversion_rate", "attendance_rate", "ads_roas", "health_score"))
            fakes.watched.gauges.nothing(metric);
        open(Language.EN, Theme.Mode.LIGHT, 1072, 800);
        Node calm = stage.node("#calm");
        assertThat(FxTest.on(calm::isVisible)).isTrue();
        ListView<?> rules = stage.node("#rules");
        assertThat(FxTest.on(() -> rules.getItems().size())).isGreaterThan(10);
    }
}
