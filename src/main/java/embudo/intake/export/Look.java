package embudo.intake.export;

import embudo.kernel.Language;

import java.time.ZoneId;
import java.util.function.UnaryOperator;

/** How a form made for people looks: its language, the names of columns in it and the zone. */
record Look(Language language, UnaryOperator<String> words, ZoneId zone) {
    String head(Column<?> column) {
        return column.textKey() == null ? column.key() : words.apply(column.textKey());
    }
}
