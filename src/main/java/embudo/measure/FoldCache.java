package embudo.measure;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Operand;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Figures of everybody's whole past, kept from question to question until the next event: when
 * people began or last did something is asked for over and over. Those of a window move with the
 * clock, and sums with the rates, so neither is kept. Thread-safe.
 */
final class FoldCache {
    /** Eight bytes a person each. */
    private static final int MOST = 8;

    private Columns of;
    private int size;
    private int deaths;
    private Map<Integer, Integer> aliases = Map.of();
    private final Map<Operand.Aggregate, double[]> known =
            new LinkedHashMap<>(16, .75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Operand.Aggregate, double[]> e) {
                    return size() > MOST;
                }
            };

    /** By ordinal of the person; not to be written to. */
    double[] of(Columns c, Operand.Aggregate figure, Supplier<double[]> fold) {
        boolean keeps =
                figure.window() == null
                        && figure.kind() != Operand.Kind.SUM
                        && figure.where().equals(Condition.EVERYONE);
        if (!keeps) return fold.get();
        double[] had = look(c, figure);
        if (had != null) return had;
        double[] made = fold.get();
        keep(c, figure, made);
        return made;
    }

    private synchronized double[] look(Columns c, Operand.Aggregate figure) {
        return stands(c) ? known.get(figure) : null;
    }

    private synchronized void keep(Columns c, Operand.Aggregate figure, double[] made) {
        if (!stands(c)) {
            known.clear();
            of = c;
            size = c.size();
            deaths = c.deaths();
            aliases = c.identities.aliases();
        }
        known.put(figure, made);
    }

    private boolean stands(Columns c) {
        return of == c
                && size == c.size()
                && deaths == c.deaths()
                && aliases.equals(c.identities.aliases());
    }
}
