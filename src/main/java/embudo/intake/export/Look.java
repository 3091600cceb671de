package embudo.intake.export;

import embudo.kernel.Language;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;

/** How a form made for people looks: its language, the names of columns in it and the zone. */
record Look(Language language, UnaryOperator<String> words, ZoneId zone) {
    /** Read as a date by spreadsheets of every language. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** A value as people of the language write it. */
    String text(Object value) {
        return switch (value) {
            case BigDecimal n when language == Language.ES -> n.toPlainString().replace('.', ',');
            case BigDecimal n -> n.toPlainString();
            case Instant at -> MOMENT.format(at.atZone(zone));
            default -> value.toString();
        };
    }

    String head(Column<?> column) {
        return column.textKey() == null ? column.key() : words.apply(column.textKey());
    }
}
