package embudo.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What contacts' fields held before files changed them. Edits made by hand leave no value behind,
 * and neither do fields whose values are sealed.
 */
public interface FieldHistory {
    /** By person, latest change first; those that never changed are missing. */
    Map<Long, List<Change>> all();

    /** {@code before} is null when the field was empty until {@code at}. */
    record Change(ContactField field, Object before, Instant at) {}
}
