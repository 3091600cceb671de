package embudo.report.facts;

import java.util.List;

/**
 * What scores the leads, and how far it was right about decisions it had not seen.
 *
 * @param version of the rules or the model
 * @param bins decisions grouped by what was promised, the least likely first; none for rules
 * @param drivers what the model looks at, most important first; none for rules
 */
public record Scoring(String version, List<Bin> bins, List<Driver> drivers) {
    public Scoring {
        bins = List.copyOf(bins);
        drivers = List.copyOf(drivers);
    }

    /** Rules promise nothing that could be checked. */
    public static Scoring rules(String version) {
        return new Scoring(version, List.of(), List.of());
    }

    /**
     * Shares of 0 to 1: promised on average, come true, and the range in which that could as well
     * lie.
     */
    public record Bin(double promised, double came, double low, double high) {
        /** Whether the promise lies within what chance allows. */
        public boolean holds() {
            return low <= promised && promised <= high;
        }
    }

    /** A feature by its key, and the AUC that is lost without it. */
    public record Driver(String feature, double loss) {}
}
