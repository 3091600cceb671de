package embudo.ui.kit;

/** What a screen shows, without its controls; the methods mean what those of {@link Screen} do. */
public interface ScreenModel {
    void attach();

    void detach();

    boolean settled();

    String remember();

    void recall(String remembered);
}
