package embudo.ui.kit.action;

import embudo.text.Texts;

import javafx.scene.input.KeyCombination;

import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * One thing a person can do. Palette, keys, tooltips and the sheet of shortcuts all read the same
 * declaration.
 *
 * @param id stable, such as {@code edit.undo}
 * @param words its name in a language; may change from one asking to the next
 * @param icon Feather icon, such as {@code fth-rotate-ccw}
 * @param group where the sheet of shortcuts lists it
 * @param keys null when it has none
 * @param possible asked before every offer and every run; FX thread
 * @param run FX thread
 */
public record Action(
        String id,
        Function<Texts, String> words,
        String icon,
        Group group,
        KeyCombination keys,
        BooleanSupplier possible,
        Runnable run) {
    /** Headings of the sheet of shortcuts, in its order. */
    public enum Group {
        GO,
        EDIT,
        SCREEN,
        WINDOW,
        HELP;

        /** Ending of the heading's message key. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** An action that is always possible; {@code shortcut} empty for none, else as "Shortcut+K". */
    public static Action of(
            String id, String textKey, String icon, Group group, String shortcut, Runnable run) {
        return new Action(
                id,
                texts -> texts.get(textKey),
                icon,
                group,
                shortcut.isEmpty() ? null : KeyCombination.valueOf(shortcut),
                () -> true,
                run);
    }

    /** The same with another name and condition. */
    public Action when(BooleanSupplier now, Function<Texts, String> named) {
        return new Action(id, named, icon, group, keys, now, run);
    }

    /** The keys as the system writes them, such as {@code Ctrl+K}; empty when there are none. */
    public String keyText() {
        return keys == null ? "" : keys.getDisplayText();
    }
}
