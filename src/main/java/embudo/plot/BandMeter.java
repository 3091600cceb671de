package embudo.plot;

import java.util.ArrayList;
import java.util.List;

/** Four steps, filled from the left: hot 4, warm 3, cold 2, unqualified 1. */
public final class BandMeter {
    private static final int STEPS = 4;
    private static final double GAP = 2;

    private BandMeter() {}

    public static Drawing draw(int filled, Ink ink, double width, double height, String words) {
        double step = (width - (STEPS - 1) * GAP) / STEPS;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < STEPS; i++)
            marks.add(
                    new Mark.Rect(
                            i * (step + GAP),
                            0,
                            step,
                            height,
                            1,
                            i < filled ? ink : Ink.TRACK,
                            Ink.NONE));
        return new Drawing(width, height, marks, words);
    }
}
