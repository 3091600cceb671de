package embudo.domain;

/** Two different people in no order; {@code first} is the smaller number. */
public record PersonPair(long first, long second) {
    public PersonPair {
        if (first >= second) throw new IllegalArgumentException(first + " and " + second);
    }

    /** The pair of two people, whichever is named first. */
    public static PersonPair of(long one, long other) {
        return new PersonPair(Math.min(one, other), Math.max(one, other));
    }
}
