package embudo.domain;

import java.util.Locale;

/** Score bands, S-LEAD-04. */
public enum Band {
    HOT(80),
    WARM(60),
    COLD(40),
    UNQUALIFIED(0);

    private final int from;

    Band(int from) {
        this.from = from;
    }

    /** Lowest score of the band. */
    public int from() {
        return from;
    }

    /** The band of a score of 0 to 100. */
    public static Band of(int score) {
        for (Band band : values()) if (score >= band.from) return band;
        return UNQUALIFIED;
    }

    /**
     * The specification's name: {@code hot_lead}, {@code warm_lead}, {@code cold_lead}, {@code
     * unqualified}.
     */
    public String key() {
        String name = name().toLowerCase(Locale.ROOT);
        return this == UNQUALIFIED ? name : name + "_lead";
    }
}
