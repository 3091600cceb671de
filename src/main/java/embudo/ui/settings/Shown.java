package embudo.ui.settings;

import javafx.util.StringConverter;

import java.util.function.Function;

/** How the choices of a list that nobody types into are written. */
final class Shown {
    private Shown() {}

    static <T> StringConverter<T> as(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : words.apply(choice);
            }

            @Override
            public T fromString(String text) {
                throw new IllegalStateException("nothing is typed here: " + text);
            }
        };
    }
}
