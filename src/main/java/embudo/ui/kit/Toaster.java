package embudo.ui.kit;

/** Where toasts are shown. FX thread. */
public interface Toaster {
    void show(Toast toast);
}
