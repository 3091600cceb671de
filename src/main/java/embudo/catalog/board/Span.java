package embudo.catalog.board;

import embudo.kernel.Period;

/** Which days a tile tells of, seen from the dashboard's range. */
public enum Span {
    /** All of the range. */
    RANGE,
    /** The last day of the range. */
    DAY,
    /** The month of that day, up to it. */
    MONTH;

    public Period of(Period range) {
        return switch (this) {
            case RANGE -> range;
            case DAY -> new Period(range.to(), range.to());
            case MONTH -> new Period(range.to().withDayOfMonth(1), range.to());
        };
    }
}
