package embudo.measure;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** A column whose texts are a short list. */
record Listed(List<String> texts, IntUnaryOperator of) implements Coded {
    @Override
    public int code(int row) {
        return of.applyAsInt(row);
    }

    @Override
    public String value(int code) {
        return texts.get(code);
    }

    @Override
    public int codes() {
        return texts.size();
    }
}
