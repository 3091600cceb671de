package embudo.ui.kit;

import javafx.scene.Node;

/** A screen whose model follows the figures and remembers where the person is. */
public abstract class ModelScreen implements Screen {
    private final String id;
    private final String icon;
    private final String nameKey;
    private final ScreenModel model;
    private final Node view;

    /** See {@link Screen} for what the first three are. */
    protected ModelScreen(String id, String icon, String nameKey, ScreenModel model, Node view) {
        this.id = id;
        this.icon = icon;
        this.nameKey = nameKey;
        this.model = model;
        this.view = view;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String icon() {
        return icon;
    }

    @Override
    public final String nameKey() {
        return nameKey;
    }

    @Override
    public final Node view() {
        return view;
    }

    @Override
    public final void attach() {
        model.attach();
    }

    @Override
    public final void detach() {
        model.detach();
    }

    @Override
    public final boolean settled() {
        return model.settled();
    }

    @Override
    public final String remember() {
        return model.remember();
    }

    @Override
    public final void recall(String remembered) {
        model.recall(remembered);
    }
}
