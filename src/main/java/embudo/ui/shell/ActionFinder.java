package embudo.ui.shell;

import embudo.text.Texts;
import embudo.ui.kit.action.Action;
import embudo.ui.kit.find.Finder;
import embudo.ui.kit.find.Found;

import java.util.List;
import java.util.Optional;

/** What can be done, or the screens that can be opened, as they were when the palette opened. */
final class ActionFinder implements Finder {
    private final String id;
    private final String kindKey;
    private final List<Action> actions;
    private final List<Found> named;

    ActionFinder(String id, String kindKey, List<Action> actions, Texts texts) {
        this.id = id;
        this.kindKey = kindKey;
        this.actions = actions;
        named =
                actions.stream()
                        .map(a ->
                                new Found(
                                        a.id(), a.words().apply(texts), "", a.icon(), a.keyText()))
                        .toList();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String kindKey() {
        return kindKey;
    }

    @Override
    public List<Found> find(String typed, int limit) {
        return named;
    }

    @Override
    public Optional<Found> known(String key) {
        return named.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    @Override
    public void open(Found found) {
        actions.stream().filter(a -> a.id().equals(found.key())).forEach(a -> a.run().run());
    }
}
