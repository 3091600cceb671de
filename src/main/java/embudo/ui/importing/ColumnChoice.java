package embudo.ui.importing;

import embudo.intake.FileFacts;
import embudo.intake.ImportPlan;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A column of the file and the field it shall fill; an empty target leaves it out. */
public final class ColumnChoice {
    /** Target of a column that is not imported. */
    public static final String LEFT_OUT = "";

    private final FileFacts.Column column;
    private final ObjectProperty<String> target;
    private final ObjectProperty<FileFacts.Column> looked;

    ColumnChoice(FileFacts.Column column, String target) {
        this.column = column;
        this.target = new SimpleObjectProperty<>(target == null ? LEFT_OUT : target);
        this.looked = new SimpleObjectProperty<>(column);
    }

    public int index() {
        return column.index();
    }

    public String header() {
        return column.header();
    }

    /** The first value, never null. */
    public String sample() {
        return column.sample() == null ? "" : column.sample();
    }

    /** Field key, or {@link #LEFT_OUT}. */
    public ObjectProperty<String> target() {
        return target;
    }

    /** What the last preview found about the column as it was mapped then. */
    ObjectProperty<FileFacts.Column> looked() {
        return looked;
    }

    /** Keeps a column that is left out under its own name, or leaves it out again. */
    void keepOwn(boolean keep) {
        String own = ImportPlan.own(column.header());
        if (own.isEmpty()) return;
        if (keep && target.get().equals(LEFT_OUT)) target.set(own);
        else if (!keep && target.get().equals(own)) target.set(LEFT_OUT);
    }

    /** The plan with the columns mapped as chosen. */
    static ImportPlan mapped(ImportPlan plan, List<ColumnChoice> columns) {
        Map<Integer, String> mapping = new HashMap<>();
        for (ColumnChoice c : columns)
            if (!c.target().get().equals(LEFT_OUT)) mapping.put(c.index(), c.target().get());
        return new ImportPlan(
                plan.file(),
                plan.kind(),
                plan.layout(),
                plan.charset(),
                plan.delimiter(),
                plan.headerLine(),
                plan.dateOrder(),
                plan.zone(),
                mapping,
                plan.takeTheirs());
    }
}
