package embudo.badhouse.ui.shell;

import embudo.badhouse.ui.leads.InnocentScreen;

/** The shell holds the screens. */
public final class InnocentShell {
    public int tiles() {
        return new InnocentScreen().tiles();
    }
}
