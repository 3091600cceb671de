package embudo.ui.kit;

import embudo.plot.Drawing;
import embudo.report.picture.ChartPicture;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The charts that a screen shows, each with its heading. FX thread. */
public final class ChartsInSight {
    /** Lower ones are part of a row: the table's figures say the same. */
    private static final double LOWEST = 28;

    /** Narrower ones, such as the course on a tile, are drawn anew in a size worth keeping. */
    private static final double NARROWEST = 120;

    private static final double WIDTH = 480;
    private static final double HEIGHT = 160;
    private static final int LONGEST_TITLE = 80;

    private ChartsInSight() {}

    /**
     * A chart.
     *
     * @param id of the chart or of what it stands in, with a number from the second of them on
     * @param title heading of its card; where it has none what it says in words, if that is short
     */
    public record Chart(String id, String title, Pictured pictured) {
        /** As it is in sight. */
        public ChartPicture picture() {
            Drawing now = pictured.drawing();
            if (now.width() < NARROWEST) return picture(WIDTH, HEIGHT);
            return new ChartPicture(title, now, pictured.inks());
        }

        /** In a size of its own. */
        public ChartPicture picture(double width, double height) {
            return new ChartPicture(title, pictured.drawing(width, height), pictured.inks());
        }
    }

    /** From top to bottom as the screen is built. */
    public static List<Chart> of(Node root) {
        List<Chart> charts = new ArrayList<>();
        walk(root, charts, new HashMap<>());
        return charts;
    }

    /** The chart a node is or stands in, null for none. */
    public static Chart at(Node node) {
        for (Node at = node; at != null; at = at.getParent())
            if (at instanceof Pictured chart && drawn(at, chart))
                return new Chart(id(at), title(at, chart), chart);
        return null;
    }

    private static void walk(Node node, List<Chart> charts, Map<String, Integer> seen) {
        if (!node.isVisible()) return;
        if (node instanceof Pictured chart) {
            if (!drawn(node, chart)) return;
            String id = id(node);
            int nth = seen.merge(id, 1, Integer::sum);
            charts.add(new Chart(nth == 1 ? id : id + "-" + nth, title(node, chart), chart));
        } else if (node instanceof Parent parent)
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, charts, seen));
    }

    private static boolean drawn(Node node, Pictured chart) {
        return chart.drawing() != null
                && !chart.drawing().marks().isEmpty()
                && chart.inks() != null
                && node.getLayoutBounds().getHeight() >= LOWEST;
    }

    private static String id(Node node) {
        for (Node at = node; at != null; at = at.getParent())
            if (at.getId() != null) return at.getId();
        return "chart";
    }

    private static String title(Node node, Pictured chart) {
        for (Node at = node; at != null; at = at.getParent())
            if (at instanceof Card card) {
                Label title = card.title();
                if (!title.getText().isBlank()) return title.getText();
            }
        String words = chart.drawing().words();
        return words.length() > LONGEST_TITLE ? "" : words;
    }
}
