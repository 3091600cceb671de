package embudo.ui.kit;

import embudo.plot.Mark;
import embudo.plot.TextRuler;

import javafx.scene.text.Text;

/** Measures text as the canvas draws it. FX thread. */
public final class FxRuler implements TextRuler {
    private final Text text = new Text();

    @Override
    public double width(String words, Mark.Style style) {
        text.setFont(CanvasBrush.font(style));
        text.setText(words);
        return text.getLayoutBounds().getWidth();
    }
}
