package embudo.learn.forest;

import embudo.learn.data.Field;
import embudo.learn.eval.Isotonic;
import embudo.learn.eval.Platt;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The content of a model file; {@link ModelReader} reads the same in the same order. */
final class ModelWriter {
    static final byte PLATT = 1;
    static final byte ISOTONIC = 2;
    private final DataOutputStream out;

    ModelWriter(DataOutputStream out) {
        this.out = out;
    }

    void write(ForestModel model) throws IOException {
        text(model.schema().fingerprint());
        out.writeInt(model.schema().size());
        for (Field field : model.schema().fields()) {
            text(field.name());
            out.writeBoolean(field.nominal());
            out.writeDouble(field.missing());
            out.writeInt(field.levels().size());
            for (String level : field.levels()) text(level);
        }
        doubles(model.imputation().fill());
        switch (model.calibration()) {
            case Platt platt -> {
                out.writeByte(PLATT);
                out.writeDouble(platt.intercept());
                out.writeDouble(platt.slope());
            }
            case Isotonic isotonic -> {
                out.writeByte(ISOTONIC);
                doubles(isotonic.at());
                doubles(isotonic.rates());
            }
        }
        out.writeDouble(model.baseRate());
        about(model.about());
        line(model.line());
        forest(model.forest());
    }

    private void about(ForestModel.About about) throws IOException {
        out.writeLong(about.trainedAt().getEpochSecond());
        out.writeInt(about.trainedAt().getNano());
        text(about.dataFingerprint());
        out.writeInt(about.rows());
        out.writeInt(about.positives());
        out.writeInt(about.leaf());
        out.writeInt(about.seed());
        out.writeInt(about.notes().size());
        for (Map.Entry<String, String> note : new TreeMap<>(about.notes()).entrySet()) {
            text(note.getKey());
            text(note.getValue());
        }
    }

    private void line(Line line) throws IOException {
        out.writeBoolean(line != null);
        if (line == null) return;
        out.writeDouble(line.intercept());
        for (double[] weights : line.weights()) doubles(weights);
        doubles(line.means());
    }

    private void forest(Forest forest) throws IOException {
        Cuts cuts = forest.cuts();
        for (int f = 0; f < cuts.features(); f++) doubles(cuts.points()[f]);
        out.writeInt(forest.trees());
        for (int t = 0; t < forest.trees(); t++) out.writeInt(forest.root(t));
        out.writeInt(forest.nodes());
        for (int n = 0; n < forest.nodes(); n++) {
            out.writeLong(forest.node(n));
            out.writeDouble(forest.value(n));
            out.writeDouble(forest.cover(n));
        }
    }

    private void doubles(double[] values) throws IOException {
        out.writeInt(values.length);
        for (double value : values) out.writeDouble(value);
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
