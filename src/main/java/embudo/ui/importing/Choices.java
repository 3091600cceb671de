package embudo.ui.importing;

import embudo.intake.FileFacts;
import embudo.intake.ImportPlan;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Map;
import java.util.function.Consumer;

/** How a file shall be read as a person chose, and the plan that follows from it. */
public final class Choices {
    private final ObjectProperty<String> kind = new SimpleObjectProperty<>();
    private final BooleanProperty takeTheirs = new SimpleBooleanProperty();
    private final BooleanProperty keepRest = new SimpleBooleanProperty();
    private final ObservableList<ColumnChoice> columns = FXCollections.observableArrayList();
    private final Runnable changed;
    private ImportPlan plan;
    private boolean filling;

    /**
     * @param otherKind is told of a kind that the person chose
     * @param changed runs when another plan follows from a choice
     */
    Choices(Consumer<String> otherKind, Runnable changed) {
        this.changed = changed;
        kind.addListener((p, was, is) -> {
            if (!filling && is != null) otherKind.accept(is);
        });
        takeTheirs.addListener((p, was, is) -> mappingChanged());
        keepRest.addListener((p, was, is) -> restChosen());
    }

    /**
     * What is proposed for a file.
     *
     * @param before what was chosen before the window went down, null for nothing
     */
    void propose(ImportPlan made, FileFacts found, ImportDraft before) {
        fill(made.kind(), made.mapping(), found);
        if (before != null) {
            filling = true;
            before.put(columns);
            takeTheirs.set(before.takeTheirs());
            keepRest.set(before.keepRest());
            filling = false;
        }
        plan = ColumnChoice.mapped(made, columns).taking(takeTheirs.get());
    }

    /** Nobody knows what a file holds. */
    void unclear(FileFacts found) {
        fill(null, Map.of(), found);
    }

    void clear() {
        plan = null;
        takeTheirs.set(false);
        columns.clear();
    }

    private void fill(String chosenKind, Map<Integer, String> mapping, FileFacts found) {
        filling = true;
        kind.set(chosenKind);
        columns.setAll(
                found.columns().stream()
                        .map(c -> new ColumnChoice(c, mapping.get(c.index())))
                        .toList());
        for (ColumnChoice column : columns)
            column.target().addListener((p, was, is) -> mappingChanged());
        keepRest.set(false);
        filling = false;
    }

    /** Columns that mean nothing become fields of the workspace's own, or nothing again. */
    private void restChosen() {
        if (filling || plan == null) return;
        filling = true;
        for (ColumnChoice column : columns) column.keepOwn(keepRest.get());
        filling = false;
        mappingChanged();
    }

    private void mappingChanged() {
        if (filling || plan == null) return;
        plan = ColumnChoice.mapped(plan, columns).taking(takeTheirs.get());
        changed.run();
    }

    /** Null before there is one. */
    ImportPlan plan() {
        return plan;
    }

    /** Null while nobody knows what the file holds. */
    public ObjectProperty<String> kind() {
        return kind;
    }

    /** The file wins where it disputes a value that is held. */
    public BooleanProperty takeTheirs() {
        return takeTheirs;
    }

    /** Columns without a meaning are kept as fields of the workspace's own. */
    public BooleanProperty keepRest() {
        return keepRest;
    }

    public ObservableList<ColumnChoice> columns() {
        return columns;
    }
}
