package embudo.intake.matching;

import embudo.domain.PersonPair;

import java.util.Locale;

/**
 * Two contacts that may be one person, the one to keep first. {@code shared} is what they have in
 * common, as written: an address, a number, a company. {@code percent} is how alike they are by the
 * rule of the reason, 1 to 100.
 */
public record Proposal(
        long survivor,
        long absorbed,
        String survivorName,
        String absorbedName,
        Reason reason,
        String shared,
        int percent) {

    /** Why they are proposed, strongest first. */
    public enum Reason {
        SAME_ADDRESS,
        SAME_NUMBER_AND_NAME,
        SAME_NUMBER,
        SAME_NAME_AND_COMPANY,
        SAME_NAME_AND_DOMAIN,
        SIMILAR_NAME_SAME_COMPANY,
        SHARED_NUMBER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How sure it is. */
    public enum Strength {
        /** Safe to merge without looking at each pair. */
        EXACT,
        STRONG,
        POSSIBLE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Strength strength() {
        return switch (reason) {
            case SAME_ADDRESS -> Strength.EXACT;
            case SAME_NUMBER_AND_NAME ->
                    percent == 100
                            ? Strength.EXACT
                            : percent >= 90 ? Strength.STRONG : Strength.POSSIBLE;
            case SAME_NUMBER -> Strength.STRONG;
            case SAME_NAME_AND_COMPANY -> percent >= 90 ? Strength.STRONG : Strength.POSSIBLE;
            case SAME_NAME_AND_DOMAIN, SIMILAR_NAME_SAME_COMPANY, SHARED_NUMBER ->
                    Strength.POSSIBLE;
        };
    }

    public PersonPair pair() {
        return PersonPair.of(survivor, absorbed);
    }
}
