package embudo.ui.kit;

import javafx.util.StringConverter;

import java.util.function.Function;

/** How the choices of a list that nobody types into are written. */
public final class Spoken {
    private Spoken() {}

    /** No choice is written as nothing. */
    public static <T> StringConverter<T> as(Function<T, String> words) {
        return withNone(choice -> choice == null ? "" : words.apply(choice));
    }

    /**
     * @param words also of null, where no choice means something
     */
    public static <T> StringConverter<T> withNone(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return words.apply(choice);
            }

            @Override
            public T fromString(String text) {
                throw new IllegalStateException("nothing is typed here: " + text);
            }
        };
    }
}
