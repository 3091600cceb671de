package embudo.ui.kit;

import javafx.scene.Node;

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

    Node view();

    /** The screen comes to sight: read the state and follow it. */
    void attach();

    /** The screen leaves sight. */
    void detach();

    /** True while nothing it asked for is still being computed; snapshots wait for it. */
    boolean settled();
}
