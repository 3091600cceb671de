package embudo.learn.weka;

import embudo.learn.data.Field;
import embudo.learn.data.Schema;
import embudo.learn.data.Table;

import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as Weka's instances: the same columns in the same order, then the outcome with the values
 * 0 and 1.
 */
public final class WekaRows {
    private WekaRows() {}

    public static Instances of(Table table) {
        Instances rows = empty(table.schema(), table.rows());
        for (int r = 0; r < table.rows(); r++) rows.add(row(table, r, rows));
        return rows;
    }

    /** The columns without rows: what a single row needs to know of them. */
    public static Instances empty(Schema schema, int capacity) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int c = 0; c < schema.size(); c++) {
            Field field = schema.field(c);
            // Weka refuses two attributes of one name, and the outcome needs one too.
            String name = c + " " + field.name();
            attributes.add(
                    field.nominal() ? new Attribute(name, field.levels()) : new Attribute(name));
        }
        attributes.add(new Attribute("outcome", List.of("0", "1")));
        Instances rows = new Instances("examples", attributes, capacity);
        rows.setClassIndex(schema.size());
        return rows;
    }

    /** One row of a table, its label included. */
    public static Instance row(Table table, int r, Instances header) {
        double[] cells = new double[table.schema().size() + 1];
        for (int c = 0; c < cells.length - 1; c++) cells[c] = table.value(r, c);
        cells[cells.length - 1] = table.label(r);
        Instance row = new DenseInstance(table.weight(r), cells);
        row.setDataset(header);
        return row;
    }
}
