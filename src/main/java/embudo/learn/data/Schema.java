package embudo.learn.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The columns of a table, in order. */
public record Schema(List<Field> fields) {
    public Schema {
        fields = List.copyOf(fields);
        Set<String> names = new HashSet<>();
        for (Field field : fields)
            if (!names.add(field.name()))
                throw new IllegalArgumentException("two columns are named " + field.name());
    }

    public int size() {
        return fields.size();
    }

    public Field field(int i) {
        return fields.get(i);
    }

    /** These columns and a further one at the end. */
    public Schema plus(Field field) {
        List<Field> more = new ArrayList<>(fields);
        more.add(field);
        return new Schema(more);
    }

    /** Position of a column, -1 when there is none of that name. */
    public int index(String name) {
        return IntStream.range(0, size())
                .filter(i -> fields.get(i).name().equals(name))
                .findFirst()
                .orElse(-1);
    }

    /**
     * SHA-256 in hex over names, types, levels and declared defaults: equal on every machine, and
     * different as soon as a model trained on one schema may not score rows of the other.
     */
    public String fingerprint() {
        Fingerprint print = new Fingerprint();
        for (Field field : fields) {
            print.add(field.name()).add(field.type().name()).add(field.missing());
            for (String level : field.levels()) print.add(level);
        }
        return print.hex();
    }
}
