package embudo.catalog.condition;

import java.util.List;

/**
 * What must hold of a person (or, inside an {@link Operand.Aggregate}, of an event). A comparison
 * with a value that is unknown is false, except {@link Op#NE}: somebody whose country nobody knows
 * is not from Spain. Counts that are unknown are 0. Texts are compared ignoring case and accents.
 */
public sealed interface Condition {
    /** Holds of everybody. */
    Condition EVERYONE = new All(List.of());

    /** Holds of nobody. */
    Condition NOBODY = new Any(List.of());

    /** All parts hold; none or at least two. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = several(parts);
        }
    }

    /** At least one part holds; none or at least two. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = several(parts);
        }
    }

    record Not(Condition part) implements Condition {}

    /** Only {@link Op#EQ} and {@link Op#NE} for texts, words and flags. */
    record Compare(Operand operand, Op op, Literal value) implements Condition {}

    /** Equal to one of the values, at least one. */
    record In(Operand operand, List<Literal> values) implements Condition {
        public In {
            values = List.copyOf(values);
        }
    }

    /** Both ends included. */
    record Between(Operand operand, Literal low, Literal high) implements Condition {}

    /** A text that contains or begins with another. */
    record Like(Operand operand, boolean start, String part) implements Condition {}

    /** The value is known. */
    record Known(Operand operand) implements Condition {}

    /** The person is a member of the segment. */
    record InSegment(String id) implements Condition {}

    /** How two values are compared. */
    enum Op {
        EQ("=="),
        NE("!="),
        LE("<="),
        GE(">="),
        LT("<"),
        GT(">");

        private final String sign;

        Op(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        /** Only these fit values without an order. */
        public boolean equality() {
            return this == EQ || this == NE;
        }

        /** Whether the comparison holds for the sign of {@code a - b}. */
        public boolean holds(int order) {
            return switch (this) {
                case EQ -> order == 0;
                case NE -> order != 0;
                case LE -> order <= 0;
                case GE -> order >= 0;
                case LT -> order < 0;
                case GT -> order > 0;
            };
        }
    }

    /** All of the parts, which is the part itself when there is one. */
    static Condition all(List<Condition> parts) {
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    /** Any of the parts, which is the part itself when there is one. */
    static Condition any(List<Condition> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Any(parts);
    }

    private static List<Condition> several(List<Condition> parts) {
        if (parts.size() == 1) throw new IllegalArgumentException("one part stands alone");
        return List.copyOf(parts);
    }
}
