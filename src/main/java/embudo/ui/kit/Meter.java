package embudo.ui.kit;

import javafx.scene.layout.Region;

/** A track whose filled part is a share of it. */
public final class Meter extends Region {
    private final Region fill = new Region();
    private double share;

    public Meter() {
        getStyleClass().add("meter");
        fill.getStyleClass().add("meter-fill");
        getChildren().add(fill);
        setMinWidth(24);
    }

    /** {@code fraction} of the track, held to 0..1. */
    public void show(double fraction) {
        share = Math.clamp(fraction, 0, 1);
        setAccessibleText(Math.round(share * 100) + " %");
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, 0, Math.round(getWidth() * share), getHeight());
    }
}
