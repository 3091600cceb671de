package embudo.ui.kit.action;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every action on offer at this moment: the frame's own and those of the screen in sight. */
public final class Actions {
    /** With Ctrl, these belong to a text that is being typed. */
    private static final Set<KeyCode> TYPING =
            Set.of(KeyCode.Z, KeyCode.Y, KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X);

    private final List<Action> all = new ArrayList<>();

    public void add(List<Action> actions) {
        for (Action action : actions) {
            if (byId(action.id()).isPresent())
                throw new IllegalArgumentException("declared twice: " + action.id());
            all.add(action);
        }
    }

    public void remove(List<Action> actions) {
        all.removeAll(actions);
    }

    public List<Action> all() {
        return List.copyOf(all);
    }

    public Optional<Action> byId(String id) {
        return all.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /** Runs the action of this id if it is on offer and possible. */
    public void run(String id) {
        byId(id).filter(a -> a.possible().getAsBoolean()).ifPresent(a -> a.run().run());
    }

    /** Runs the action whose keys were pressed and keeps the press from others. */
    public void press(KeyEvent e) {
        if (e.getTarget() instanceof TextInputControl text && forTyping(e, text)) return;
        for (Action action : all())
            if (action.keys() != null && action.keys().match(e)) {
                e.consume();
                if (action.possible().getAsBoolean()) action.run().run();
                return;
            }
    }

    /** A text that can take back what was typed does so before the screens do. */
    private static boolean forTyping(KeyEvent e, TextInputControl text) {
        if (!e.isShortcutDown()) return !e.isAltDown() && !e.getCode().isFunctionKey();
        if (!TYPING.contains(e.getCode())) return false;
        return e.getCode() != KeyCode.Z
                || (e.isShiftDown() ? text.isRedoable() : text.isUndoable());
    }
}
