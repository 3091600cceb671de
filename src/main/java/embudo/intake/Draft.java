package embudo.intake;

import java.util.List;
import java.util.Map;

/**
 * A row of a declared kind as it was read.
 *
 * @param key the row's natural key
 * @param email whom it is about, null when it names nobody
 * @param values by field, in the types of {@link embudo.domain.Record}
 * @param reason message key of what is wrong with the row, null when nothing is
 */
record Draft(
        long line,
        String key,
        String email,
        Map<String, Object> values,
        String reason,
        List<Object> args) {
    static Draft rejected(Row row, String subject, String reason, Object... args) {
        return new Draft(row.line(), subject, null, Map.of(), reason, List.of(args));
    }

    /** What people call the row. */
    String subject() {
        return email == null ? key.replace("|", " · ") : email;
    }
}
