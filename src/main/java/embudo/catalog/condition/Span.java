package embudo.catalog.condition;

/** A length of time, such as 30 days; a day is 24 hours. Negative ones lie before their anchor. */
public record Span(int amount, Unit unit) {
    /** Units and the letters that write them. */
    public enum Unit {
        MINUTES('m', 60),
        HOURS('h', 3_600),
        DAYS('d', 86_400),
        WEEKS('w', 604_800);

        private final char letter;
        private final int seconds;

        Unit(char letter, int seconds) {
            this.letter = letter;
            this.seconds = seconds;
        }

        public char letter() {
            return letter;
        }
    }

    /** Reads {@code 2h} or {@code -7d}; null when it is none. */
    public static Span parse(String text) {
        if (!text.matches("-?\\d{1,6}[mhdw]")) return null;
        char letter = text.charAt(text.length() - 1);
        for (Unit unit : Unit.values())
            if (unit.letter() == letter)
                return new Span(Integer.parseInt(text.substring(0, text.length() - 1)), unit);
        throw new IllegalStateException(text);
    }

    public long millis() {
        return amount * (long) unit.seconds * 1000;
    }

    public Span negated() {
        return new Span(-amount, unit);
    }

    @Override
    public String toString() {
        return "" + amount + unit.letter;
    }
}
