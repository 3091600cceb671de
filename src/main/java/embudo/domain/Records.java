package embudo.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Rows of declared kinds. Those of batches that are not yet published are invisible here. */
public interface Records {
    /** Records of a kind by natural key; unknown keys are missing from the answer. */
    Map<String, Record> byKeys(String kind, Collection<String> keys);

    /** All that is recorded about one person, oldest first. */
    List<Record> ofPerson(long person);

    /** Every record of a kind in the order of import, read in portions. */
    void forEach(String kind, Consumer<Record> consumer);
}
