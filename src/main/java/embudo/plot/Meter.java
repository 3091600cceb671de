package embudo.plot;

import java.util.ArrayList;
import java.util.List;

/** Progress towards a target: a track and its filled part. */
public final class Meter {
    private Meter() {}

    /** {@code attained} is a fraction of the target, full from 1 on; NaN leaves the track empty. */
    public static Drawing draw(
            double attained, Ink fill, double width, double height, String words) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Rect(0, 0, width, height, height / 2, Ink.TRACK, Ink.NONE));
        double length = Double.isNaN(attained) ? 0 : Math.clamp(attained, 0, 1) * width;
        if (length > 0)
            marks.add(
                    new Mark.Rect(
                            0, 0, length, height, Math.min(height, length) / 2, fill, Ink.NONE));
        return new Drawing(width, height, marks, words);
    }
}
