package embudo.intake;

import embudo.catalog.FileKind;
import embudo.catalog.FileKind.Correction;
import embudo.intake.RowOutcome.Change;
import embudo.kernel.Money;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What a corrected row does to the record that is there. */
final class Merging {
    private Merging() {}

    /**
     * The record's values with those of a later row over them. Fields that the file does not have
     * keep their value, fields that it has and leaves empty lose it.
     *
     * @param present fields that the file has
     */
    static Map<String, Object> over(
            Map<String, Object> before, Map<String, Object> now, List<String> present) {
        Map<String, Object> values = new HashMap<>(before);
        values.keySet().removeAll(Set.copyOf(present));
        values.putAll(now);
        return values;
    }

    /** True when the kind's rule lets the new values take the place of the old ones. */
    static boolean replaces(FileKind kind, Map<String, Object> before, Map<String, Object> now) {
        if (kind.correction() == Correction.KEEP_FIRST) return false;
        if (kind.correction() == Correction.REPLACE) return true;
        Instant held = (Instant) before.getOrDefault(kind.newest(), Instant.MIN);
        return !((Instant) now.getOrDefault(kind.newest(), Instant.MIN)).isBefore(held);
    }

    static List<Change> changes(Map<String, Object> before, Map<String, Object> now) {
        Set<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(now.keySet());
        List<Change> changes = new ArrayList<>();
        for (String field : fields) {
            String was = shown(before.get(field));
            String is = shown(now.get(field));
            if (!Objects.equals(was, is)) changes.add(new Change(field, was, is));
        }
        return changes;
    }

    private static String shown(Object value) {
        return switch (value) {
            case null -> null;
            case Money money -> money.major().toPlainString() + " " + money.currency();
            case BigDecimal n -> n.toPlainString();
            case List<?> list -> String.join("; ", list.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }
}
