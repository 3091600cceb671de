package embudo.ui.kit;

import embudo.ui.kit.action.Action;

import javafx.scene.Node;

import java.util.List;

/**
 * One entry of the sidebar. A screen is built once, on first sight; while it is attached it follows
 * the figures, while detached it holds no timer and hears no notice.
 */
public interface Screen {
    /** Stable id: file name of its snapshot and argument of the {@code snapshot} command. */
    String id();

    /** Feather icon, such as {@code fth-activity}. */
    String icon();

    /** Message key of its name in the sidebar. */
    String nameKey();

    /** False for a screen that is reached from others only. */
    default boolean inSidebar() {
        return true;
    }

    /** True where a new group of the sidebar begins: a little apart from the entry above. */
    default boolean opensGroup() {
        return false;
    }

    /** Id of the sidebar's entry that is marked while this screen is in sight. */
    default String place() {
        return id();
    }

    Node view();

    /** The screen comes to sight: read the state and follow it. */
    void attach();

    /** The screen leaves sight. */
    void detach();

    /** True while nothing it asked for is still being computed; snapshots wait for it. */
    boolean settled();

    /**
     * What can be done here; on offer in palette, keys and the sheet of shortcuts while in sight.
     */
    default List<Action> actions() {
        return List.of();
    }

    /**
     * Where the person is here (range, filter, selection), in a form {@link #recall} understands;
     * empty for nothing worth keeping. Asked often: must be quick.
     */
    default String remember() {
        return "";
    }

    /** Brings the person back to where {@link #remember} said; what is gone by now is left out. */
    default void recall(String remembered) {}
}
