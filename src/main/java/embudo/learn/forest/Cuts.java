package embudo.learn.forest;

import java.util.Arrays;

/**
 * The cut points of every feature, ascending and distinct, as the doubles of the training. A number
 * becomes the count of cut points that it reaches; narrowing to float would move rows that lie
 * close to a cut to the other side.
 *
 * @param points cut points of each feature; empty for nominal ones
 * @param levels number of levels of each feature; 0 for numbers
 */
record Cuts(double[][] points, int[] levels) {
    int features() {
        return points.length;
    }

    /**
     * Bin or level of a cell.
     *
     * @throws IllegalArgumentException for a gap or an unknown level: they are to be filled before
     */
    int bin(int feature, double cell) {
        if (levels[feature] > 0) {
            if (!(cell >= 0 && cell < levels[feature]))
                throw new IllegalArgumentException("feature " + feature + " has no level " + cell);
            return (int) cell;
        }
        if (Double.isNaN(cell))
            throw new IllegalArgumentException("feature " + feature + " is missing");
        return reached(points[feature], cell);
    }

    /** Threshold of a cut: the bin from which a number is not smaller than it. */
    int threshold(int feature, double cut) {
        return Arrays.binarySearch(points[feature], cut + 0.0) + 1;
    }

    /** Halves what is left without a branch on the cell, which no processor could foretell. */
    private static int reached(double[] cuts, double cell) {
        int low = 0;
        for (int left = cuts.length; left > 0; ) {
            int half = (left + 1) >>> 1;
            low += cuts[low + half - 1] <= cell ? half : 0;
            left -= half;
        }
        return low;
    }
}
