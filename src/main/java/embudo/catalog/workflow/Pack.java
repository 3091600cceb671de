package embudo.catalog.workflow;

import embudo.kernel.Language;

import java.util.List;
import java.util.Map;

/**
 * Workflows that are put in force together.
 *
 * @param workflows keys of shipped workflows, in order
 */
public record Pack(
        String key,
        String system,
        Map<Language, String> name,
        Map<Language, String> description,
        List<String> workflows) {
    public Pack {
        name = Map.copyOf(name);
        description = Map.copyOf(description);
        workflows = List.copyOf(workflows);
    }
}
