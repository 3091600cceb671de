package embudo.measure;

import embudo.catalog.Metric;

import java.util.List;
import java.util.Locale;

/** How each tile of Today is computed from sums; keys are the catalogue's. Order is the tiles'. */
enum Formula {
    REGISTRATIONS {
        @Override
        double value(Totals t) {
            return t.registered();
        }

        @Override
        long n(Totals t) {
            return t.registered();
        }
    },
    /** Places taken of the places in webinars that took place. */
    ATTENDANCE_RATE {
        @Override
        double value(Totals t) {
            return (double) t.attended() / t.held();
        }

        @Override
        long n(Totals t) {
            return t.held();
        }
    },
    /** Attendees who then bought, of all attendees (C06: the share of attendees). */
    CONVERSION_RATE {
        @Override
        double value(Totals t) {
            return (double) t.buyers() / t.attendees();
        }

        @Override
        long n(Totals t) {
            return t.attendees();
        }
    },
    REVENUE {
        @Override
        double value(Totals t) {
            return t.revenue();
        }

        @Override
        long n(Totals t) {
            return t.orders();
        }
    },
    /** Without any spend on record the cost is not zero but unknown. */
    COST_PER_LEAD {
        @Override
        double value(Totals t) {
            return t.spend() == 0 ? Double.NaN : (double) t.spend() / t.registered();
        }

        @Override
        long n(Totals t) {
            return t.registered();
        }
    },
    /** Net return (C10). */
    ROI {
        @Override
        double value(Totals t) {
            return t.spend() == 0 ? Double.NaN : (double) (t.revenue() - t.spend()) / t.spend();
        }

        @Override
        long n(Totals t) {
            return t.orders();
        }
    };

    /** The metric's value; not finite when there is nothing to divide by. */
    abstract double value(Totals t);

    /** How many observations stand behind the value. */
    abstract long n(Totals t);

    /** True when the values of parts of a period add up to that of the whole. */
    boolean additive() {
        return this == REGISTRATIONS || this == REVENUE;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The catalogue's declaration of this tile. */
    Metric in(List<Metric> metrics) {
        return metrics.stream()
                .filter(m -> m.key().equals(key()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no metric " + key() + " declared"));
    }

    /** The value, NaN below the minimum n or without a denominator. */
    double known(Totals t, long minimumN) {
        double value = value(t);
        return n(t) < minimumN || !Double.isFinite(value) ? Double.NaN : value;
    }
}
