package embudo.catalog;

import embudo.domain.EventType;
import embudo.kernel.Language;

import java.util.List;
import java.util.Map;

/**
 * What puts people into a cohort: their first event of some types.
 *
 * @param place among the declared ones, from 1
 * @param minimumN smaller cohorts are marked as too few and compared with none
 * @param first what begins it
 */
public record CohortRule(
        String key,
        String system,
        int place,
        int minimumN,
        Map<Language, String> name,
        Map<Language, String> description,
        List<EventType> first,
        List<CohortFinding> findings) {
    public CohortRule {
        name = Map.copyOf(name);
        description = Map.copyOf(description);
        first = List.copyOf(first);
        findings = List.copyOf(findings);
    }
}
