package embudo.plot;

import java.util.List;

/**
 * A finished chart: marks in painting order, a sentence that says the same in words, and the parts
 * that can be pointed at, in reading order.
 */
public record Drawing(
        double width, double height, List<Mark> marks, String words, List<Area> areas) {
    public Drawing {
        marks = List.copyOf(marks);
        areas = List.copyOf(areas);
    }

    /** Without parts to point at. */
    public Drawing(double width, double height, List<Mark> marks, String words) {
        this(width, height, marks, words, List.of());
    }

    /** The same with these parts to point at. */
    public Drawing with(List<Area> parts) {
        return new Drawing(width, height, marks, words, parts);
    }
}
