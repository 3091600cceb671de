package embudo.plot;

/** A rectangle that a label would take. */
record Box(double x, double y, double width, double height) {
    /** True when the straight piece between two points passes through. */
    boolean crossed(double x1, double y1, double x2, double y2) {
        double from = 0;
        double to = 1;
        double[] step = {x1 - x2, x2 - x1, y1 - y2, y2 - y1};
        double[] gap = {x1 - x, x + width - x1, y1 - y, y + height - y1};
        for (int side = 0; side < 4; side++) {
            if (step[side] == 0) {
                if (gap[side] < 0) return false;
            } else {
                double at = gap[side] / step[side];
                if (step[side] < 0) from = Math.max(from, at);
                else to = Math.min(to, at);
            }
        }
        return from <= to;
    }
}
