package embudo.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Rows of which only those are shown that fit whole; the first is always shown. */
public final class FittingRows extends VBox {
    @Override
    protected double computeMinHeight(double width) {
        return getChildren().isEmpty() ? 0 : getChildren().getFirst().minHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double used = 0;
        for (Node row : getChildren()) {
            used += row.minHeight(getWidth());
            boolean fits = used <= getHeight() + 0.5 || row == getChildren().getFirst();
            // Unmanaged while hidden, so that the others share the height.
            row.setVisible(fits);
            row.setManaged(fits);
        }
        super.layoutChildren();
    }
}
