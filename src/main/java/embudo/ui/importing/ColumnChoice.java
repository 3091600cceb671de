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

    ColumnChoice(FileFacts.Column column, String target) {
        this.column = column;
        this.target = new SimpleObjectProperty<>(target == null ? LEFT_OUT : target);
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
