package embudo.ui.segments;

import embudo.ui.kit.NamedTexts;

import java.util.Map;

/** A segment as it is being written, not kept yet; {@code id} is empty for a new one. */
record SegmentDraft(String id, String name, String rule) {
    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String RULE = "rule";

    String written() {
        return NamedTexts.written(Map.of(ID, id, NAME, name, RULE, rule));
    }

    /** Null for what is no draft. */
    static SegmentDraft read(String written) {
        Map<String, String> all = NamedTexts.read(written);
        return all.keySet().containsAll(java.util.Set.of(ID, NAME, RULE))
                ? new SegmentDraft(all.get(ID), all.get(NAME), all.get(RULE))
                : null;
    }
}
