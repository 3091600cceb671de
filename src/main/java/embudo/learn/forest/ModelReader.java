package embudo.learn.forest;

import embudo.learn.data.Field;
import embudo.learn.data.Imputation;
import embudo.learn.data.Schema;
import embudo.learn.eval.Calibration;
import embudo.learn.eval.Isotonic;
import embudo.learn.eval.Platt;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link ModelWriter} wrote. */
final class ModelReader {
    private final DataInputStream in;

    ModelReader(DataInputStream in) {
        this.in = in;
    }

    /**
     * @param version of the file; the first had no line
     * @throws IOException also when counts or kinds make no sense
     */
    ForestModel read(int version) throws IOException {
        String fingerprint = text();
        List<Field> fields = new ArrayList<>();
        int columns = count();
        for (int c = 0; c < columns; c++) fields.add(field());
        Schema schema = new Schema(fields);
        if (!schema.fingerprint().equals(fingerprint))
            throw new IOException("the columns do not have the fingerprint " + fingerprint);
        Imputation imputation = new Imputation(doubles());
        Calibration calibration = calibration();
        double baseRate = in.readDouble();
        ForestModel.About about = about();
        Line line = version > 1 && in.readBoolean() ? line(schema) : null;
        Forest forest = forest(line == null ? schema : Line.widen(schema));
        return new ForestModel(schema, imputation, forest, calibration, baseRate, about, line);
    }

    private Line line(Schema schema) throws IOException {
        double intercept = in.readDouble();
        double[][] weights = new double[schema.size()][];
        for (int c = 0; c < weights.length; c++) {
            weights[c] = doubles();
            if (weights[c].length != Math.max(1, schema.field(c).levels().size()))
                throw new IOException("a line of other columns");
        }
        return new Line(intercept, weights, doubles());
    }

    private Field field() throws IOException {
        String name = text();
        Field.Type type = in.readBoolean() ? Field.Type.NOMINAL : Field.Type.NUMERIC;
        double missing = in.readDouble();
        List<String> levels = new ArrayList<>();
        int count = count();
        for (int l = 0; l < count; l++) levels.add(text());
        return new Field(name, type, levels, missing);
    }

    private Calibration calibration() throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case ModelWriter.PLATT -> new Platt(in.readDouble(), in.readDouble());
            case ModelWriter.ISOTONIC -> new Isotonic(doubles(), doubles());
            default -> throw new IOException("calibration of kind " + kind);
        };
    }

    private ForestModel.About about() throws IOException {
        Instant trained = Instant.ofEpochSecond(in.readLong(), in.readInt());
        String data = text();
        int rows = in.readInt();
        int positives = in.readInt();
        int leaf = in.readInt();
        int seed = in.readInt();
        Map<String, String> notes = new HashMap<>();
        int count = count();
        for (int n = 0; n < count; n++) notes.put(text(), text());
        return new ForestModel.About(trained, data, rows, positives, leaf, seed, notes);
    }

    private Forest forest(Schema schema) throws IOException {
        double[][] points = new double[schema.size()][];
        for (int f = 0; f < points.length; f++) points[f] = doubles();
        Cuts cuts =
                new Cuts(
                        points,
                        schema.fields().stream().mapToInt(f -> f.levels().size()).toArray());
        int[] roots = new int[count()];
        for (int t = 0; t < roots.length; t++) roots[t] = in.readInt();
        int size = count();
        long[] nodes = new long[size];
        double[] values = new double[size];
        double[] covers = new double[size];
        for (int n = 0; n < size; n++) {
            nodes[n] = in.readLong();
            values[n] = in.readDouble();
            covers[n] = in.readDouble();
        }
        return new Forest(cuts, roots, nodes, values, covers);
    }

    private double[] doubles() throws IOException {
        double[] values = new double[count()];
        for (int i = 0; i < values.length; i++) values[i] = in.readDouble();
        return values;
    }

    private String text() throws IOException {
        return new String(in.readNBytes(count()), StandardCharsets.UTF_8);
    }

    /** A number of things to come; each takes at least a byte. */
    private int count() throws IOException {
        int count = in.readInt();
        if (count < 0 || count > in.available()) throw new IOException("a count of " + count);
        return count;
    }
}
