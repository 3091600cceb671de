package embudo.ui.leads;

import embudo.plot.Mark;
import embudo.plot.TextRuler;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Measures in the window's fonts. FX thread. */
final class Ruler implements TextRuler {
    @Override
    public double width(String text, Mark.Style style) {
        Text measured = new Text(text);
        measured.setFont(
                switch (style) {
                    case CAPTION -> Font.font("IBM Plex Sans", 11);
                    case SMALL -> Font.font("IBM Plex Sans", 12);
                    case SMALL_STRONG -> Font.font("IBM Plex Sans SmBld", 12);
                    case BODY -> Font.font("IBM Plex Sans", 13);
                    case BODY_STRONG -> Font.font("IBM Plex Sans SmBld", 13);
                    case TITLE -> Font.font("IBM Plex Sans SmBld", 14);
                });
        return measured.getLayoutBounds().getWidth();
    }
}
