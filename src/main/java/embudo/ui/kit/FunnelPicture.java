package embudo.ui.kit;

import embudo.plot.Drawing;
import embudo.plot.FunnelChart;
import embudo.report.picture.Inks;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

import java.util.List;

/** The picture of a funnel that stands in the window as a table with a bar in each row. */
public final class FunnelPicture {
    private final Region table;
    private final FxRuler ruler = new FxRuler();
    private List<FunnelChart.Row> rows = List.of();
    private FunnelChart.Heads heads;
    private String words = "";

    public FunnelPicture(Region table) {
        this.table = table;
    }

    /** {@code said} says the same in words. */
    public void show(List<FunnelChart.Row> newRows, FunnelChart.Heads newHeads, String said) {
        rows = List.copyOf(newRows);
        heads = newHeads;
        words = said;
    }

    /** As wide as the table; null while it is empty. */
    public Drawing drawing() {
        return rows.isEmpty() ? null : drawing(table.getWidth());
    }

    public Drawing drawing(double width) {
        return FunnelChart.draw(rows, heads, ruler, width, words);
    }

    /** Those of its bars; null before they were laid out. */
    public Inks inks() {
        ChartCanvas bar = bar(table);
        return bar == null ? null : bar.inks();
    }

    private static ChartCanvas bar(Node node) {
        if (node instanceof ChartCanvas canvas) return canvas;
        if (node instanceof Parent parent)
            for (Node child : parent.getChildrenUnmodifiable()) {
                ChartCanvas found = bar(child);
                if (found != null) return found;
            }
        return null;
    }
}
