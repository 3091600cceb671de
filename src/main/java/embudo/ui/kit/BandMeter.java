package embudo.ui.kit;

import embudo.domain.Band;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Locale;

/** Four rising steps that say the score band without colour: 4, 3, 2 or 1 of them filled. */
public final class BandMeter extends HBox {
    private static final double[] HEIGHTS = {4, 7, 10, 13};
    private static final List<String> BANDS = List.of("hot", "warm", "cold", "unqualified");

    public BandMeter() {
        super(1);
        getStyleClass().add("band-meter");
        setAlignment(Pos.BOTTOM_LEFT);
        setMaxHeight(USE_PREF_SIZE);
        setMinWidth(USE_PREF_SIZE);
        for (double height : HEIGHTS) {
            Region step = new Region();
            step.getStyleClass().add("step");
            step.setMinHeight(height);
            step.setMaxHeight(height);
            getChildren().add(step);
        }
    }

    /** Null shows four empty steps. */
    public void show(Band band) {
        getStyleClass().removeAll(BANDS);
        if (band != null) getStyleClass().add(band.name().toLowerCase(Locale.ROOT));
        int filled = band == null ? 0 : HEIGHTS.length - band.ordinal();
        for (int i = 0; i < HEIGHTS.length; i++) {
            getChildren().get(i).getStyleClass().remove("on");
            if (i < filled) getChildren().get(i).getStyleClass().add("on");
        }
    }
}
