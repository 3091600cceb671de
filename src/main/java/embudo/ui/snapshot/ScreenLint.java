package embudo.ui.snapshot;

import embudo.plot.Mark;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Fonts;
import embudo.ui.kit.ZoomPane;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Looks at a laid-out scene and its picture for what is wrong in any language and theme. Labels
 * that show data of any length may carry the style class {@code may-cut} when their row's tooltip
 * says them whole; charts whose value may be nothing carry {@code may-be-empty}. FX thread.
 */
public final class ScreenLint {
    private static final double LEAST = 4.5;
    private static final double LEAST_LARGE = 3;
    private static final double LARGE = 18.5;

    /** How keys of messages begin: with their room. */
    private static final Pattern KEY =
            Pattern.compile(
                    "(app|catalog|cli|domain|flow|intake|kernel|learn|measure|outbox|plugins|report|store|ui)"
                            + "(\\.[a-z0-9_-]+){2,}");

    private final Map<String, GlyphCoverage> fonts = new HashMap<>();

    public ScreenLint() {
        for (int i = 0; i < Fonts.FAMILIES.size(); i++)
            fonts.put(
                    Fonts.FAMILIES.get(i),
                    GlyphCoverage.of("/embudo/fonts/" + Fonts.FILES.get(i) + ".ttf"));
    }

    /** All findings of one picture. */
    public List<Finding> look(Scene scene, Pixels picture) {
        List<Finding> findings = new ArrayList<>();
        walk(scene.getRoot(), scene, picture, false, findings);
        new LayoutLint(findings).look(scene);
        new FigureLint(findings).look(scene);
        return findings;
    }

    /** The finding when a screen looks the same in two languages, else none. */
    public List<Finding> compare(String screen, Pixels one, Pixels other) {
        return one.same(other)
                ? List.of(
                        new Finding(
                                Finding.Check.SAME_IN_BOTH_LANGUAGES,
                                screen,
                                "not one pixel differs"))
                : List.of();
    }

    private void walk(
            Node node, Scene scene, Pixels picture, boolean scrolled, List<Finding> findings) {
        if (!node.isVisible() || node.getOpacity() == 0) return;
        switch (node) {
            case Labeled labeled -> truncated(labeled, findings);
            case ChartCanvas chart -> chart(chart, picture, scrolled, findings);
            case Text text when !(text instanceof FontIcon) -> {
                unsaid(text.getText(), findings);
                glyphs(text, findings);
                if (!scrolled) contrast(text, picture, findings);
            }
            default -> {}
        }
        if (!scrolled && (node instanceof Labeled || node instanceof ChartCanvas))
            outside(node, scene, findings);
        // What scrolls may reach beyond its viewport.
        boolean scrolls =
                scrolled
                        || node.getStyleClass().contains("scroll-pane")
                                && !(node instanceof ZoomPane zoom && zoom.fits())
                        || node.getStyleClass().contains("virtual-flow")
                        || node.getStyleClass().contains("text-area");
        if (node instanceof Parent parent)
            for (Node child : parent.getChildrenUnmodifiable())
                walk(child, scene, picture, scrolls, findings);
    }

    private static void truncated(Labeled labeled, List<Finding> findings) {
        if (labeled.getText() == null || labeled.getStyleClass().contains("may-cut")) return;
        for (Node child : labeled.getChildrenUnmodifiable())
            if (child instanceof Text text
                    && !(text instanceof FontIcon)
                    && !text.getText().equals(labeled.getText()))
                findings.add(
                        new Finding(
                                Finding.Check.TRUNCATED,
                                labeled.getText(),
                                "“" + text.getText() + "”"));
    }

    private static void outside(Node node, Scene scene, List<Finding> findings) {
        Bounds b = node.localToScene(node.getLayoutBounds());
        if (b.getWidth() <= 0 || b.getHeight() <= 0) return;
        if (b.getMinX() < -0.5
                || b.getMinY() < -0.5
                || b.getMaxX() > scene.getWidth() + 0.5
                || b.getMaxY() > scene.getHeight() + 0.5)
            findings.add(
                    new Finding(
                            Finding.Check.OUTSIDE,
                            name(node),
                            "reaches %.0f,%.0f of %.0f×%.0f"
                                    .formatted(
                                            b.getMaxX(),
                                            b.getMaxY(),
                                            scene.getWidth(),
                                            scene.getHeight())));
    }

    /** A message that has no words shows as its key. */
    private static void unsaid(String text, List<Finding> findings) {
        if (KEY.matcher(text).matches())
            findings.add(new Finding(Finding.Check.NO_WORDS, text, "is the key of a message"));
    }

    private void glyphs(Text text, List<Finding> findings) {
        if (text.getText().isBlank()) return;
        GlyphCoverage font = fonts.get(text.getFont().getFamily());
        if (font == null) {
            findings.add(
                    new Finding(
                            Finding.Check.MISSING_GLYPH,
                            text.getText(),
                            "font " + text.getFont().getFamily() + " is not bundled"));
            return;
        }
        int missing = font.firstMissing(text.getText());
        if (missing >= 0)
            findings.add(
                    new Finding(
                            Finding.Check.MISSING_GLYPH,
                            text.getText(),
                            "U+%04X".formatted(missing)));
    }

    /** The text's own colour against the commonest colour of its box. */
    private static void contrast(Text text, Pixels picture, List<Finding> findings) {
        if (text.getText().isBlank() || text.isDisabled() || !(text.getFill() instanceof Color c))
            return;
        Bounds box = text.localToScene(text.getLayoutBounds());
        Integer ground = commonest(picture, box);
        if (ground == null) return;
        double ratio = Contrast.between(argb(c), ground);
        double least = text.getFont().getSize() >= LARGE ? LEAST_LARGE : LEAST;
        if (ratio < least)
            findings.add(
                    new Finding(
                            Finding.Check.CONTRAST,
                            text.getText(),
                            "%.2f on #%06X".formatted(ratio, ground & 0xFFFFFF)));
    }

    private void chart(
            ChartCanvas chart, Pixels picture, boolean scrolled, List<Finding> findings) {
        if (chart.getStyleClass().contains("may-be-empty")) return;
        if (chart.drawing() == null || chart.drawing().marks().isEmpty()) {
            findings.add(new Finding(Finding.Check.EMPTY_CHART, name(chart), "nothing is drawn"));
            return;
        }
        if (!scrolled && uniform(picture, chart.localToScene(chart.getLayoutBounds())))
            findings.add(new Finding(Finding.Check.EMPTY_CHART, name(chart), "one colour only"));
        GlyphCoverage font = fonts.get(Fonts.FAMILIES.getFirst());
        for (Mark mark : chart.drawing().marks())
            if (mark instanceof Mark.Label label) {
                unsaid(label.text(), findings);
                if (font.firstMissing(label.text()) >= 0)
                    findings.add(
                            new Finding(Finding.Check.MISSING_GLYPH, name(chart), label.text()));
            }
    }

    private static Integer commonest(Pixels p, Bounds box) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = Math.max(0, (int) box.getMinY()); y < Math.min(p.height(), box.getMaxY()); y++)
            for (int x = Math.max(0, (int) box.getMinX());
                    x < Math.min(p.width(), box.getMaxX());
                    x++) counts.merge(p.at(x, y), 1, Integer::sum);
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static boolean uniform(Pixels p, Bounds box) {
        Integer first = null;
        for (int y = Math.max(0, (int) box.getMinY()); y < Math.min(p.height(), box.getMaxY()); y++)
            for (int x = Math.max(0, (int) box.getMinX());
                    x < Math.min(p.width(), box.getMaxX());
                    x++) {
                if (first == null) first = p.at(x, y);
                else if (p.at(x, y) != first) return false;
            }
        return true;
    }

    private static int argb(Color c) {
        return 255 << 24
                | (int) Math.round(c.getRed() * 255) << 16
                | (int) Math.round(c.getGreen() * 255) << 8
                | (int) Math.round(c.getBlue() * 255);
    }

    static String name(Node node) {
        if (node instanceof Labeled l && l.getText() != null) return l.getText();
        return node.getId() != null ? "#" + node.getId() : String.join(".", node.getStyleClass());
    }
}
