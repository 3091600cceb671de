package embudo.ui.today;

import embudo.plot.Drawing;
import embudo.plot.Ink;
import embudo.plot.Mark;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.List;

/** What the line and the hatching of the funnel mean. */
public final class FunnelLegend extends HBox {
    private final Label target = new Label();
    private final Label open = new Label();

    public FunnelLegend() {
        super(6);
        setAlignment(Pos.CENTER_RIGHT);
        target.getStyleClass().addAll("caption", "text-3");
        open.getStyleClass().addAll("caption", "text-3");
        target.setMinWidth(USE_PREF_SIZE);
        open.setMinWidth(USE_PREF_SIZE);
    }

    void speak(Words words) {
        words.bind(target.textProperty(), "ui.today.funnel.target");
        words.bind(open.textProperty(), "ui.today.funnel.open");
        getChildren()
                .setAll(
                        sign(new Mark.Rect(7, 0, 2, 12, 0, Ink.TEXT_1, Ink.NONE)),
                        target,
                        sign(new Mark.Hatch(0, 1, 16, 9)),
                        open);
    }

    private static ChartCanvas sign(Mark mark) {
        ChartCanvas sign = new ChartCanvas();
        sign.setMinSize(16, 12);
        sign.setMaxSize(16, 12);
        sign.setPrefSize(16, 12);
        sign.show((w, h) -> new Drawing(w, h, List.of(mark), ""));
        return sign;
    }
}
