package embudo.ui.shell;

import embudo.ui.kit.Async;
import embudo.ui.kit.Lane;
import embudo.ui.kit.find.Finder;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the palette offers for what is typed: the best of every kind; before anything is typed, what
 * was opened last. FX thread.
 */
final class PaletteModel {
    /** Each can be opened by Ctrl and its number. */
    static final int MOST = 9;

    private static final int OF_A_KIND = 40;
    private final Recents recents;
    private final Lane<List<Hit>> searching;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Hit> hits = FXCollections.observableArrayList();
    private List<Finder> finders = List.of();

    PaletteModel(Async async, Recents recents, Consumer<Throwable> onFailure) {
        this.recents = recents;
        searching = async.lane(hits::setAll, onFailure);
        typed.addListener((o, was, is) -> search());
    }

    /** Starts anew with these kinds, the first ones preferred where two fit alike. */
    void open(List<Finder> kinds) {
        finders = List.copyOf(kinds);
        hits.clear();
        typed.set("");
        search();
    }

    private void search() {
        String text = typed.get().strip();
        List<Finder> kinds = finders;
        List<Recents.Target> last = recents.all();
        searching.ask(() -> text.isEmpty() ? offered(kinds, last) : best(kinds, text));
    }

    private static List<Hit> best(List<Finder> kinds, String text) {
        List<Hit> found = new ArrayList<>();
        for (Finder kind : kinds)
            kind.find(text, OF_A_KIND).stream()
                    .map(f -> Hit.of(kind, f, text))
                    .filter(hit -> hit.fits(text))
                    .forEach(found::add);
        // Sorting is stable: kinds keep their order among equals.
        return found.stream()
                .sorted(Comparator.comparingInt(Hit::score).reversed())
                .limit(MOST)
                .toList();
    }

    private static List<Hit> offered(List<Finder> kinds, List<Recents.Target> last) {
        Set<Hit> hits = new LinkedHashSet<>();
        for (Recents.Target target : last)
            for (Finder kind : kinds)
                if (kind.id().equals(target.finder()))
                    kind.known(target.key()).ifPresent(f -> hits.add(new Hit(kind, f, null, 0)));
        if (!kinds.isEmpty())
            for (var found : kinds.getFirst().find("", OF_A_KIND))
                hits.add(new Hit(kinds.getFirst(), found, null, 0));
        return hits.stream().limit(MOST).toList();
    }

    /** Opens a hit and remembers it. */
    void choose(Hit hit) {
        recents.used(new Recents.Target(hit.finder().id(), hit.found().key()));
        hit.finder().open(hit.found());
    }

    StringProperty typed() {
        return typed;
    }

    ObservableList<Hit> hits() {
        return hits;
    }

    boolean settled() {
        return !searching.busy();
    }
}
