package embudo.measure;

import embudo.kernel.Period;

/** A period as epoch days, both included. */
record DayRange(int from, int to) {
    static DayRange of(Period period) {
        return new DayRange((int) period.from().toEpochDay(), (int) period.to().toEpochDay());
    }

    boolean contains(int day) {
        return day >= from && day <= to;
    }

    int days() {
        return to - from + 1;
    }
}
