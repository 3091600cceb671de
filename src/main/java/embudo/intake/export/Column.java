package embudo.intake.export;

import java.util.function.Function;

/**
 * One column of a table that can be exported.
 *
 * @param key its name in JSON and plain CSV
 * @param textKey message key of its name for people; null shows the key itself
 * @param type what its values are: {@link String}, {@link Long}, {@link java.math.BigDecimal},
 *     {@link java.time.LocalDate} or {@link java.time.Instant}; null stands for unknown
 */
public record Column<R>(String key, String textKey, Class<?> type, Function<R, Object> value) {
    /** A column whose name for people is {@code intake.column.<key>}. */
    static <R, T> Column<R> of(String key, Class<T> type, Function<R, ? extends T> value) {
        return new Column<>(key, "intake.column." + key, type, value::apply);
    }
}
