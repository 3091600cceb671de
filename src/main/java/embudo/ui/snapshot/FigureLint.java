package embudo.ui.snapshot;

import embudo.plot.Mark;
import embudo.ui.kit.ChartCanvas;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks for numbers that lead nowhere: a figure in sight must be, or stand in, something that mouse
 * and keys can open. What people typed, days and hours, and texts that carry the style class {@code
 * no-figure} (steps, declared limits, values of a record) are no figures; those that carry {@code
 * its-own-source} stand with the rows or reasons they are made of.
 */
final class FigureLint {
    /** A number with its sign, currency and unit, and nothing else. */
    private static final Pattern FIGURE =
            Pattern.compile(
                    "[+\\-−±≤≥<>~]?\\s?[$€£]?\\s?\\d[\\d.,’\\s\\u00A0\\u202F]*"
                            + "(?:[kM]|\\s?(?:%|×|[$€£]|pp|\\p{Ll}[\\p{Ll}./ ]{0,18}))?");

    private static final Pattern DAY =
            Pattern.compile(
                    "\\d{1,2} (de )?(jan|ene|feb|mar|apr|abr|may|jun|jul|aug|ago|sep|oct|nov|dec|dic)"
                            + "\\p{L}*\\.?");

    private final List<Finding> findings;

    FigureLint(List<Finding> findings) {
        this.findings = findings;
    }

    void look(Scene scene) {
        walk(scene.getRoot());
    }

    private void walk(Node node) {
        if (node instanceof ChartCanvas chart) deaf(chart);
        if (!node.isVisible() || node.getOpacity() == 0 || leads(node)) return;
        if (node.getStyleClass().contains("no-figure")
                || node.getStyleClass().contains("its-own-source")) return;
        if (node instanceof Labeled label && figure(label.getText())) add(label, label.getText());
        if (node instanceof ChartCanvas chart && chart.drawing() != null) chart(chart);
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(this::walk);
    }

    /** A chart that opens but has no part to stand on is open to nobody. */
    private void deaf(ChartCanvas chart) {
        if (chart.isVisible()
                && chart.getStyleClass().contains("opens")
                && chart.drawing() != null
                && chart.drawing().areas().isEmpty()) chart(chart);
    }

    private void chart(ChartCanvas chart) {
        for (Mark mark : chart.drawing().marks())
            if (mark instanceof Mark.Label label && figure(label.text())) {
                add(chart, "draws " + label.text());
                return;
            }
    }

    private void add(Node node, String detail) {
        Node named = node;
        while (named.getId() == null && named.getParent() != null) named = named.getParent();
        findings.add(
                new Finding(
                        Finding.Check.LEADS_NOWHERE,
                        ScreenLint.name(node),
                        detail + " in " + (named.getId() == null ? "" : "#" + named.getId())));
    }

    /** What is open to a click and to keys; all that stands in it is open too. */
    static boolean leads(Node node) {
        return node instanceof ButtonBase
                || node instanceof ComboBoxBase<?>
                || node instanceof TextInputControl
                || node instanceof Spinner<?>
                || node instanceof IndexedCell<?>
                || node.isFocusTraversable()
                        && node.getOnKeyPressed() != null
                        && (node.getOnMouseClicked() != null || node.getOnMousePressed() != null);
    }

    static boolean figure(String text) {
        if (text == null) return false;
        String t = text.strip();
        return FIGURE.matcher(t).matches() && !DAY.matcher(t).matches();
    }
}
