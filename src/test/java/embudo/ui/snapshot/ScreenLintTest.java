package embudo.ui.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.plot.Drawing;
import embudo.plot.Ink;
import embudo.plot.Mark;
import embudo.plot.NamedBars;
import embudo.ui.FxTest;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.FxRuler;
import embudo.ui.kit.Opens;
import embudo.ui.kit.Theme;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

/** Each check passes a good screen and fails a bad one. */
@ExtendWith(FxTest.class)
class ScreenLintTest {
    @Test
    void aGoodScreenHasNoFindings() {
        assertThat(look(text("Señal ≥ 80 %", 200))).isEmpty();
        assertThat(look(chart(Ink.CHART_1))).isEmpty();
    }

    @Test
    void aCutLabelIsFound() {
        assertThat(look(text("Registrations per day", 60)))
                .containsExactly(Finding.Check.TRUNCATED);
    }

    @Test
    void aMessageWithoutWordsIsFound() {
        assertThat(look(text("ui.models.no_such_words", 250)))
                .containsExactly(Finding.Check.NO_WORDS);
    }

    @Test
    void aNodeBeyondTheEdgeIsFound() {
        Label label = text("Far out", 100);
        FxTest.run(() -> label.setLayoutX(260));
        assertThat(look(label)).contains(Finding.Check.OUTSIDE);
    }

    @Test
    void aCharacterTheFontLacksIsFound() {
        assertThat(look(text("Up \u25B2", 200))).containsExactly(Finding.Check.MISSING_GLYPH);
    }

    @Test
    void aFontThatIsNotBundledIsFound() {
        Label label = text("Serif", 200);
        FxTest.run(() -> label.setStyle("-fx-font-family: 'System';"));
        assertThat(look(label)).containsExactly(Finding.Check.MISSING_GLYPH);
    }

    @Test
    void paleTextIsFound() {
        Label label = text("Pale", 200);
        FxTest.run(() -> label.setStyle("-fx-text-fill: -em-border;"));
        assertThat(look(label)).containsExactly(Finding.Check.CONTRAST);
    }

    @Test
    void aChartWithoutMarksOrOfOneColourIsFound() {
        assertThat(look(chart(null))).containsExactly(Finding.Check.EMPTY_CHART);
        assertThat(look(chart(Ink.BACKGROUND))).containsExactly(Finding.Check.EMPTY_CHART);
    }

    @Test
    void neighboursThatLieOverOneAnotherAreFound() {
        assertThat(look(row(new Label("One"), new Label("Two")))).isEmpty();
        assertThat(look(row(new Label("One"), moved(new Label("Two")))))
                .containsExactly(Finding.Check.OVERLAP);
    }

    private static Label moved(Label label) {
        FxTest.run(() -> HBox.setMargin(label, new Insets(0, 0, 0, -12)));
        return label;
    }

    @Test
    void aButtonNobodyCanReachIsFound() {
        Button button = FxTest.on(() -> new Button("Press"));
        FxTest.run(() -> button.setLayoutX(280));
        assertThat(look(button)).contains(Finding.Check.HIDDEN_BUTTON);
        FxTest.run(() -> button.setLayoutX(20));
        assertThat(look(button)).isEmpty();
    }

    @Test
    void aControlThatSaysNothingIsFound() {
        TextField field = FxTest.on(() -> new TextField());
        assertThat(look(field)).containsExactly(Finding.Check.NO_NAME);
        assertThat(look(FxTest.on(() -> new Button(null, new Region()))))
                .containsExactly(Finding.Check.NO_NAME);
        FxTest.run(() -> field.setAccessibleText("Name"));
        assertThat(look(field)).isEmpty();
    }

    /** A figure must be, or stand in, something that mouse and keys can open. */
    @Test
    void aFigureThatLeadsNowhereIsFound() {
        for (String figure : List.of("412", "$61,752", "21.4 %", "1.157,5", "+12 %", "64 people"))
            assertThat(look(text(figure, 100)))
                    .as(figure)
                    .containsExactly(Finding.Check.LEADS_NOWHERE);
        for (String other :
                List.of("19 nov", "12 de marzo", "14:32", "2026-11-19", "Step 2", "n/a"))
            assertThat(look(text(other, 120))).as(other).isEmpty();
        Label figure = text("412", 100);
        FxTest.run(() -> Opens.to(figure, () -> {}));
        assertThat(look(figure)).isEmpty();
        HBox line = row(new Label("Attended"), new Label("412"));
        assertThat(look(line)).containsExactly(Finding.Check.LEADS_NOWHERE);
        FxTest.run(() -> Opens.to(line, "Attended 412", () -> {}));
        assertThat(look(line)).isEmpty();
    }

    @Test
    void aChartWhoseFiguresLeadNowhereIsFound() {
        ChartCanvas chart =
                FxTest.on(() -> {
                    ChartCanvas made = new ChartCanvas();
                    made.setPrefSize(200, 48);
                    made.show((w, h) ->
                            NamedBars.draw(
                                    List.of(new NamedBars.Bar("Email", 3, "3")),
                                    Double.NaN,
                                    new FxRuler(),
                                    w,
                                    "Email: 3"));
                    return made;
                });
        assertThat(look(chart)).containsExactly(Finding.Check.LEADS_NOWHERE);
        FxTest.run(() -> chart.opens(i -> {}));
        assertThat(look(chart)).isEmpty();
    }

    /** A chart that says it opens, but has no part that a click or the keys could mean. */
    @Test
    void aChartThatOpensNothingIsFound() {
        ChartCanvas chart =
                FxTest.on(() -> {
                    ChartCanvas made = new ChartCanvas();
                    made.setPrefSize(200, 48);
                    Mark three =
                            new Mark.Label(
                                    10, 20, "3", Mark.Style.SMALL, Mark.Align.LEFT, Ink.TEXT_1);
                    made.show((w, h) -> new Drawing(w, h, List.of(three), "three"));
                    made.opens(i -> {});
                    return made;
                });
        assertThat(look(chart)).containsExactly(Finding.Check.LEADS_NOWHERE);
    }

    private static HBox row(Node... nodes) {
        return FxTest.on(() -> new HBox(8, nodes));
    }

    @Test
    void equalPicturesInTwoLanguagesAreFound() {
        Pixels one = new Pixels(2, 1, new int[] {-1, -1});
        Pixels other = new Pixels(2, 1, new int[] {-1, 0xFF000000});
        ScreenLint lint = new ScreenLint();
        assertThat(lint.compare("today", one, other)).isEmpty();
        assertThat(lint.compare("today", one, one))
                .extracting(Finding::check)
                .containsExactly(Finding.Check.SAME_IN_BOTH_LANGUAGES);
    }

    @Test
    void contrastIsThatOfWcag() {
        // Reference values of the standard's own formula for these pairs.
        assertThat(Contrast.between(0xFFFFFFFF, 0xFF000000)).isEqualTo(21);
        assertThat(Contrast.between(0xFF777777, 0xFFFFFFFF)).isBetween(4.47, 4.49);
    }

    private static List<Finding.Check> look(Node node) {
        return FxTest.on(() -> {
            Scene scene = new Scene(new Pane(node), 300, 100);
            new Theme(Theme.Mode.LIGHT).dress(scene);
            for (int i = 0; i < 3; i++) {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            }
            Pixels pixels = Pixels.of(scene.snapshot(null));
            return new ScreenLint().look(scene, pixels).stream().map(Finding::check).toList();
        });
    }

    private static Label text(String text, double width) {
        return FxTest.on(() -> {
            Label label = new Label(text);
            label.getStyleClass().add("text-1");
            label.setPrefWidth(width);
            label.setLayoutX(10);
            return label;
        });
    }

    /** Null draws nothing. */
    private static ChartCanvas chart(Ink ink) {
        return FxTest.on(() -> {
            ChartCanvas chart = new ChartCanvas();
            chart.setPrefSize(100, 50);
            chart.show((w, h) ->
                    new Drawing(
                            w,
                            h,
                            ink == null
                                    ? List.of()
                                    : List.of(new Mark.Rect(10, 10, 40, 20, 0, ink, Ink.NONE)),
                            "a bar"));
            return chart;
        });
    }
}
