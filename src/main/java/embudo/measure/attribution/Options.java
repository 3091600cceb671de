package embudo.measure.attribution;

import embudo.kernel.Problem;

/**
 * What the models can be told.
 *
 * @param halfLifeDays after how many days a touch weighs half, more than 0
 * @param first share of the first touch in the position based model, 0 to 1
 * @param last share of the last touch, 0 to 1; both together at most 1
 * @param order how many touches back the chain remembers, 1 to 3
 */
public record Options(double halfLifeDays, double first, double last, int order) {
    /** Seven days, 40/20/40, one touch back. */
    public static final Options DEFAULT = new Options(7, .4, .4, 1);

    public Options {
        if (!(halfLifeDays > 0)) throw new Problem("measure.attribution.half_life", halfLifeDays);
        if (!(first >= 0 && last >= 0 && first + last <= 1 + 1e-12))
            throw new Problem("measure.attribution.position", first * 100, last * 100);
        if (order < 1 || order > 3) throw new Problem("measure.attribution.order", order);
    }

    public Options withOrder(int touches) {
        return new Options(halfLifeDays, first, last, touches);
    }

    public Options withHalfLife(double days) {
        return new Options(days, first, last, order);
    }

    /** Shares of 0 to 1. */
    public Options withPosition(double firstShare, double lastShare) {
        return new Options(halfLifeDays, firstShare, lastShare, order);
    }
}
