package embudo.plot;

import java.util.List;

/**
 * A part of a drawing that stands for one thing, such as a bar or a day: where it lies in pixels,
 * which it is in the order of what was drawn, and what it says.
 *
 * @param bands what it is made of where it is no rectangle; the rectangle is what they lie in
 */
public record Area(
        double x,
        double y,
        double width,
        double height,
        int index,
        String words,
        List<Mark.Ribbon> bands) {
    public Area {
        bands = List.copyOf(bands);
    }

    /** A rectangle. */
    public Area(double x, double y, double width, double height, int index, String words) {
        this(x, y, width, height, index, words, List.of());
    }

    /** What is made of bands; there must be one. */
    static Area of(List<Mark.Ribbon> bands, int index, String words) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        for (Mark.Ribbon band : bands) {
            left = Math.min(left, band.x1());
            right = Math.max(right, band.x2());
            top = Math.min(top, Math.min(band.top1(), band.top2()));
            bottom = Math.max(bottom, Math.max(band.bottom1(), band.bottom2()));
        }
        return new Area(left, top, right - left, bottom - top, index, words, bands);
    }

    /** Whether a pixel lies in it; its right and lower edges belong to the next. */
    public boolean holds(double px, double py) {
        return px >= x
                && px < x + width
                && py >= y
                && py < y + height
                && (bands.isEmpty() || bands.stream().anyMatch(band -> band.holds(px, py)));
    }
}
