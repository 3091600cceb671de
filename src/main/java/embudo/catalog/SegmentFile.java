package embudo.catalog;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Reading;

/** Reads one segment. */
final class SegmentFile {
    private SegmentFile() {}

    static SegmentRule parse(String id, Entry entry) {
        Ids.check(id, entry);
        Reading reading = Conditions.read(entry.text("where"), Fields.standard());
        if (reading.fault() != null)
            entry.fault("catalog.fault.condition", "where", reading.fault().problem());
        return new SegmentRule(
                id,
                entry.text("system"),
                entry.texts("name"),
                entry.texts("description"),
                reading.fault() == null ? reading.condition() : Condition.NOBODY);
    }
}
