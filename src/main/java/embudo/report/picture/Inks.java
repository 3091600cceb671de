package embudo.report.picture;

import embudo.plot.Ink;

/** The colours of a theme; never asked for {@link Ink#NONE}. */
@FunctionalInterface
public interface Inks {
    /** Red, green and blue as {@code 0xRRGGBB}. */
    int rgb(Ink ink);

    /** As CSS writes it. */
    default String css(Ink ink) {
        return String.format("#%06x", rgb(ink) & 0xFFFFFF);
    }
}
