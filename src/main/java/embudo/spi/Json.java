package embudo.spi;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value. Objects keep the order of their members. */
public sealed interface Json {
    /** The value {@code null}. */
    record Null() implements Json {}

    /** True or false. */
    record Bool(boolean value) implements Json {}

    /** A number, exact. */
    record Num(BigDecimal value) implements Json {}

    /** A text. */
    record Str(String value) implements Json {}

    /** A list. */
    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }
    }

    /** An object. */
    record Obj(Map<String, Json> members) implements Json {
        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** This object with one more member at its end. */
        public Obj with(String name, Json value) {
            Map<String, Json> more = new LinkedHashMap<>(members);
            more.put(name, value);
            return new Obj(more);
        }
    }

    static Obj object() {
        return new Obj(Map.of());
    }

    static Json of(String text) {
        return text == null ? new Null() : new Str(text);
    }

    static Json of(long number) {
        return new Num(BigDecimal.valueOf(number));
    }

    static Json of(List<Json> items) {
        return new Arr(items);
    }
}
