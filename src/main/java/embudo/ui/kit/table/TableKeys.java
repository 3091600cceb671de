package embudo.ui.kit.table;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.function.Consumer;

/**
 * What the keyboard does in a big table besides moving: space ticks, Ctrl+A takes all, Ctrl+C
 * copies, escape takes the ticks away, letters go to the search.
 */
public final class TableKeys<R> {
    private final BigTable<R> table;
    private final Runnable copy;
    private final Consumer<String> search;

    private TableKeys(BigTable<R> table, Runnable copy, Consumer<String> search) {
        this.table = table;
        this.copy = copy;
        this.search = search;
    }

    /**
     * @param search is handed what was typed
     */
    public static <R> void on(BigTable<R> table, Runnable copy, Consumer<String> search) {
        TableKeys<R> keys = new TableKeys<>(table, copy, search);
        table.view().addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        table.view().addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
    }

    private void pressed(KeyEvent e) {
        boolean done = true;
        if (e.isShortcutDown() && e.getCode() == KeyCode.A) table.picked().all();
        else if (e.isShortcutDown() && e.getCode() == KeyCode.C) copy.run();
        else if (e.getCode() == KeyCode.SPACE && !e.isShortcutDown()) tick();
        else if (e.getCode() == KeyCode.ESCAPE && table.picked().count().get() > 0)
            table.picked().none();
        else done = false;
        if (done) e.consume();
    }

    private void tick() {
        R row = table.view().getSelectionModel().getSelectedItem();
        if (row == null) return;
        long id = table.id(row);
        table.picked().set(id, !table.picked().contains(id));
    }

    private void typed(KeyEvent e) {
        String typed = e.getCharacter();
        boolean letter = !typed.isBlank() && Character.isLetterOrDigit(typed.codePointAt(0));
        if (!letter || e.isShortcutDown() || e.isAltDown()) return;
        search.accept(typed);
        e.consume();
    }
}
