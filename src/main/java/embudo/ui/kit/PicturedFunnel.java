package embudo.ui.kit;

import embudo.plot.Drawing;
import embudo.plot.FunnelChart;
import embudo.report.picture.Inks;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/** A funnel as a table with a bar in each row, which can be saved as a picture too. */
public abstract class PicturedFunnel extends VBox implements Pictured {
    private final HBox head = new HBox();
    private final VBox body = new VBox();
    private final FxRuler ruler = new FxRuler();
    private List<FunnelChart.Row> rows = List.of();
    private FunnelChart.Heads heads;
    private String words = "";

    /** The heads of the columns, above the rows. */
    protected void heads(Node... columns) {
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().setAll("table-head", "funnel-row");
        head.getChildren().setAll(columns);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(head, body);
    }

    /** Shows these rows, one below the other, with a line between them. */
    protected void fill(List<? extends Node> shown) {
        body.getChildren().setAll(shown);
        for (Node row : shown) {
            VBox.setVgrow(row, Priority.ALWAYS);
            if (row != shown.getLast()) row.getStyleClass().add("row-line");
        }
    }

    /** What the picture says; {@code said} says the same in words. */
    protected void picture(List<FunnelChart.Row> newRows, FunnelChart.Heads newHeads, String said) {
        rows = List.copyOf(newRows);
        heads = newHeads;
        words = said;
    }

    @Override
    public Drawing drawing() {
        return rows.isEmpty() ? null : drawing(getWidth(), 0);
    }

    @Override
    public Drawing drawing(double width, double height) {
        return FunnelChart.draw(rows, heads, ruler, width, words);
    }

    /** Those of its bars. */
    @Override
    public Inks inks() {
        ChartCanvas bar = bar(this);
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
