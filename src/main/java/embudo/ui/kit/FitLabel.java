package embudo.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import java.util.List;

/** A label with shorter wordings for narrow places; it shows the longest that fits, never a cut. */
public final class FitLabel extends Region {
    private final Label label = new Label();
    private final Text ruler = new Text();
    private List<String> wordings = List.of("");

    public FitLabel() {
        label.setManaged(false);
        getChildren().add(label);
        label.fontProperty().addListener((o, was, is) -> requestLayout());
    }

    /** The label that carries the look. */
    public Label label() {
        return label;
    }

    /** Wordings of the same, longest first. */
    public void wordings(List<String> longestFirst) {
        wordings = List.copyOf(longestFirst);
        label.setText(wordings.getFirst());
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(wordings.getFirst());
    }

    @Override
    protected double computeMinWidth(double height) {
        return width(wordings.getLast());
    }

    @Override
    protected double computePrefHeight(double width) {
        return label.prefHeight(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return label.minHeight(-1);
    }

    @Override
    public double getBaselineOffset() {
        return label.getBaselineOffset();
    }

    @Override
    protected void layoutChildren() {
        String fitting =
                wordings.stream()
                        .filter(w -> width(w) <= getWidth() + 0.5)
                        .findFirst()
                        .orElse(wordings.getLast());
        label.setText(fitting);
        label.resizeRelocate(0, 0, Math.max(getWidth(), width(fitting)), getHeight());
    }

    private double width(String text) {
        ruler.setFont(label.getFont());
        ruler.setText(text);
        return Math.ceil(ruler.getLayoutBounds().getWidth()) + 1;
    }
}
