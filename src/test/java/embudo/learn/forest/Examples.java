package embudo.learn.forest;

import embudo.learn.data.Field;
import embudo.learn.data.Schema;
import embudo.learn.data.Table;
import embudo.learn.data.TableBuilder;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented tables. */
public final class Examples {
    private Examples() {}

    /**
     * Numbers and words that have some bearing on the outcome; some of them equal to each other,
     * some missing.
     */
    public static Table random(int rows, int columns, long seed) {
        return random(rows, columns, seed, seed);
    }

    /**
     * @param schemaSeed equal seeds give equal columns, whatever the rows
     */
    static Table random(int rows, int columns, long schemaSeed, long seed) {
        Random random = new Random(schemaSeed);
        List<Field> fields = new ArrayList<>();
        for (int c = 0; c < columns; c++)
            fields.add(
                    random.nextBoolean()
                            ? Field.numeric("n" + c)
                            : Field.nominal("w" + c, List.of("a", "b", "c", "d")));
        Schema schema = new Schema(fields);
        TableBuilder table = Table.builder(schema);
        random.setSeed(seed);
        for (int r = 0; r < rows; r++) {
            double[] cells = new double[columns];
            double odds = random.nextGaussian();
            for (int c = 0; c < columns; c++) {
                boolean words = schema.field(c).nominal();
                cells[c] = words ? random.nextInt(4) : Math.round(random.nextGaussian() * 40) / 8.0;
                odds += words ? (cells[c] == 1 ? 1 : 0) : cells[c] / (5 + c);
                if (random.nextInt(20) == 0) cells[c] = Double.NaN;
            }
            table.add(cells, odds > 0.5 ? 1 : 0);
        }
        return table.build();
    }
}
