package embudo.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a declared kind of file as it is known today: a product, a cart, a ticket. {@code id} is
 * 0 before it is stored, {@code key} its natural key within the kind, {@code person} 0 when it is
 * about nobody, {@code at} null when it has no time. {@code values} holds what is known by field:
 * {@link String} (also for enums, by key), {@link java.math.BigDecimal}, {@link Boolean}, {@link
 * embudo.kernel.Money}, {@link Instant}, {@link java.time.LocalDate} or a list of strings.
 */
public record Record(
        long id, String kind, String key, long person, Instant at, Map<String, Object> values) {
    public Record {
        values = Map.copyOf(values);
    }

    /** The value of a field, empty when it is unknown or of another type. */
    public <T> Optional<T> value(String field, Class<T> type) {
        return Optional.ofNullable(values.get(field)).filter(type::isInstance).map(type::cast);
    }
}
