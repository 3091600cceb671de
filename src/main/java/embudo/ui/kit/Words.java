package embudo.ui.kit;

import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.text.Formats;
import embudo.text.Texts;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.function.Function;

/** The window's language, switched live: texts that are bound here change with it. FX thread. */
public final class Words {
    private final ReadOnlyObjectWrapper<Texts> texts;

    public Words(Language language) {
        texts = new ReadOnlyObjectWrapper<>(Texts.of(language));
    }

    public Texts now() {
        return texts.get();
    }

    public Formats formats() {
        return texts.get().formats();
    }

    public Language language() {
        return texts.get().language();
    }

    /** Changes with the language; view models that compose texts listen here. */
    public ReadOnlyObjectProperty<Texts> textsProperty() {
        return texts.getReadOnlyProperty();
    }

    public void speak(Language language) {
        if (language != language()) texts.set(Texts.of(language));
    }

    public String get(String key, Object... args) {
        return texts.get().get(key, args);
    }

    public String say(Problem problem) {
        return texts.get().say(problem);
    }

    /** Keeps {@code target} at the message of {@code key} in whatever language is spoken. */
    public void bind(Property<String> target, String key, Object... args) {
        target.bind(of(t -> t.get(key, args)));
    }

    /** A text that is composed anew when the language changes. */
    public StringBinding of(Function<Texts, String> compose) {
        return Bindings.createStringBinding(() -> compose.apply(texts.get()), texts);
    }
}
