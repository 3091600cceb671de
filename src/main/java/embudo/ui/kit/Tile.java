package embudo.ui.kit;

import embudo.plot.Sparkline;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.Duration;

import java.util.List;

/**
 * One figure with its target, change and course; the whole tile is a button once it leads
 * somewhere.
 */
public final class Tile extends VBox {
    /** Room for the sign beside its word, and between name and state. */
    private static final double SIGN = 24;

    private final Label label = new Label();
    private final Label status = new Label();
    private final Label value = new Label();
    private final Label unit = new Label();
    private final ChartCanvas spark = new ChartCanvas();
    private final Label change = new Label();
    private final Region triangle = new Region();
    private final FitLabel versus = new FitLabel();
    private final Meter meter = new Meter();
    private final Label left = new Label();
    private final Label right = new Label();
    private final Tooltip definition = new Tooltip();
    private final Text ruler = new Text();

    public Tile() {
        getStyleClass().add("tile");
        label.getStyleClass().addAll("tile-label", "text-2");
        status.getStyleClass().add("status-word");
        value.getStyleClass().add("display");
        unit.getStyleClass().add("tile-unit");
        change.getStyleClass().add("change");
        triangle.getStyleClass().add("triangle");
        change.setGraphic(triangle);
        versus.label().getStyleClass().addAll("condensed", "text-3");
        left.getStyleClass().addAll("condensed", "text-3");
        right.getStyleClass().addAll("condensed", "text-3");
        spark.setMinSize(20, 28);
        spark.setPrefSize(48, 28);
        spark.setMaxSize(48, 28);
        for (Label l : new Label[] {label, status, value, unit, change, left, right})
            l.setMinWidth(USE_PREF_SIZE);
        // A long name gives way to the state; the tooltip says it whole.
        label.setMinWidth(0);
        label.getStyleClass().add("may-cut");
        Region grow = new Region();
        VBox.setVgrow(grow, Priority.ALWAYS);
        HBox figure = row(2, value, unit);
        figure.setAlignment(Pos.BASELINE_LEFT);
        getChildren()
                .addAll(
                        spread(label, status),
                        spread(figure, spark),
                        row(6, change, versus),
                        grow,
                        meter,
                        spread(left, right));
        VBox.setMargin(meter, new Insets(0, 0, 2, 0));
        definition.setWrapText(true);
        definition.setMaxWidth(320);
        definition.setShowDelay(Duration.millis(500));
        Tooltip.install(this, definition);
    }

    /** What a click or Enter does. */
    public void onOpen(Runnable action) {
        Opens.by(this, action);
    }

    /** {@code course} is the sparkline's values, oldest first; fewer than two leave it out. */
    public void show(TileModel m, List<Double> course) {
        setId("tile-" + m.key());
        label.setText(m.label());
        status.setText(m.statusWord());
        status.setGraphic(m.statusIcon() == null ? null : Icons.of(m.statusIcon()));
        m.tone().on(status);
        value.setText(m.value());
        unit.setText(m.unit());
        change.setText(m.change());
        present(change, !m.change().isEmpty());
        triangle.getStyleClass().remove("down");
        if (!m.rising()) triangle.getStyleClass().add("down");
        m.changeTone().on(change);
        versus.wordings(m.versus());
        meter.setVisible(!Double.isNaN(m.attained()));
        meter.show(Double.isNaN(m.attained()) ? 0 : m.attained());
        m.tone().on(meter);
        left.setText(m.footerLeft());
        right.setText(m.footerRight());
        definition.setText(m.label() + System.lineSeparator() + m.definition());
        boolean drawn = course.stream().filter(v -> !v.isNaN()).count() > 1;
        present(spark, drawn);
        spark.show(drawn ? (w, h) -> Sparkline.draw(course, w, h, m.label()) : null);
        setAccessibleText(
                String.join(
                        ". ",
                        m.label(),
                        m.value() + m.unit(),
                        m.statusWord(),
                        m.change() + " " + m.versus().getFirst(),
                        m.footerLeft(),
                        m.footerRight()));
        setAccessibleHelp(m.definition());
    }

    /** Where name and state don't fit side by side, the state's sign stands for its word. */
    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        double word = width(status) + SIGN;
        boolean tight = status.getGraphic() != null && width(label) + word > room;
        ContentDisplay fitting = tight ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        if (status.getContentDisplay() != fitting) status.setContentDisplay(fitting);
        super.layoutChildren();
    }

    private double width(Label of) {
        ruler.setFont(of.getFont());
        ruler.setText(of.getText());
        return Math.ceil(ruler.getLayoutBounds().getWidth()) + 1;
    }

    private static void present(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static HBox row(double gap, Node... nodes) {
        HBox row = new HBox(gap, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static HBox spread(Node first, Node last) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return row(0, first, gap, last);
    }
}
