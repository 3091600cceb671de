package embudo.report.picture;

import embudo.plot.Mark;
import embudo.plot.TextRuler;

import java.awt.Shape;

/** The type of a picture, as large as in the window. Any thread. */
public final class Lettering implements TextRuler {
    private final Typeface regular = Typeface.of(Typeface.file("IBMPlexSans-Regular"));
    private final Typeface strong = Typeface.of(Typeface.file("IBMPlexSans-SemiBold"));

    /** In pixels. */
    static double size(Mark.Style style) {
        return switch (style) {
            case CAPTION -> 11;
            case SMALL, SMALL_STRONG -> 12;
            case BODY, BODY_STRONG -> 13;
            case TITLE -> 14;
        };
    }

    /** As CSS counts it. */
    static int weight(Mark.Style style) {
        return switch (style) {
            case CAPTION, SMALL, BODY -> 400;
            case SMALL_STRONG, BODY_STRONG, TITLE -> 600;
        };
    }

    private Typeface face(Mark.Style style) {
        return weight(style) == 600 ? strong : regular;
    }

    @Override
    public double width(String text, Mark.Style style) {
        return face(style).width(text, size(style));
    }

    Shape outline(Mark.Label l) {
        double wide = width(l.text(), l.style());
        double x =
                switch (l.align()) {
                    case LEFT -> l.x();
                    case CENTRE -> l.x() - wide / 2;
                    case RIGHT -> l.x() - wide;
                };
        return face(l.style()).outline(l.text(), x, l.y(), size(l.style()));
    }
}
