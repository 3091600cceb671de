package embudo.measure.query;

import embudo.catalog.QueryKind;
import embudo.kernel.Period;

import java.util.List;

/** Named tables. Thread-safe; may take a while, so never on the FX thread. */
public interface Queries {
    List<QueryKind> all();

    /**
     * @param period null for the declared one, up to the last day with data
     * @param person whom it is about, 0 where it is about nobody in particular
     * @throws embudo.kernel.Problem when there is no such table, or it needs a person
     */
    QueryTable run(String key, Period period, long person);
}
