package embudo.plot;

import java.util.List;

/** A finished chart: marks in painting order and a sentence that says the same in words. */
public record Drawing(double width, double height, List<Mark> marks, String words) {
    public Drawing {
        marks = List.copyOf(marks);
    }
}
