package embudo.plot;

/** Measures text in the surface's own font, so that geometry is right on screen and on paper. */
@FunctionalInterface
public interface TextRuler {
    /** Width in pixels of one line of text. */
    double width(String text, Mark.Style style);

    /** The text, or as much of it as fits with an ellipsis; empty when not even two letters fit. */
    default String fit(String text, Mark.Style style, double room) {
        if (width(text, style) <= room) return text;
        for (int end = text.length() - 1; end >= 2; end--) {
            String shorter = text.substring(0, end).stripTrailing() + "…";
            if (width(shorter, style) <= room) return shorter;
        }
        return "";
    }
}
