package embudo.measure.metric;

import embudo.measure.Absence;

/** A measure's value, NaN when absent, then with the reason. */
record Reading(double value, Absence absence) {
    static Reading of(double value) {
        return new Reading(value, null);
    }

    static Reading absent(Absence why) {
        return new Reading(Double.NaN, why);
    }

    static Reading absent(Absence.Reason reason, String what) {
        return absent(new Absence(reason, what));
    }

    boolean known() {
        return absence == null;
    }
}
