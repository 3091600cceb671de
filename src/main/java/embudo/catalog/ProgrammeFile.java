package embudo.catalog;

import embudo.catalog.condition.Fields;
import embudo.catalog.workflow.Programme;
import embudo.catalog.workflow.Programme.Dimension;
import embudo.catalog.workflow.Workflow;
import embudo.domain.Band;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the map of nurturing. */
final class ProgrammeFile {
    private ProgrammeFile() {}

    static Programme parse(String id, Entry entry) {
        Ids.check(id, entry);
        Map<Band, String> classes = new EnumMap<>(Band.class);
        try (Entry all = entry.entry("classes")) {
            for (Band band : Band.values())
                classes.put(band, all.text(band.name().toLowerCase(Locale.ROOT)));
        }
        List<String> known =
                Fields.standard().offered(false).stream().map(field -> field.key()).toList();
        Map<Dimension, List<String>> dimensions = new EnumMap<>(Dimension.class);
        try (Entry all = entry.entry("dimensions")) {
            for (Dimension dimension : Dimension.values())
                dimensions.put(dimension, all.words(dimension.key(), known));
        }
        return new Programme(classes, dimensions);
    }

    /** Each class needs a workflow that ships. */
    static void check(Programme programme, List<Workflow> workflows, Faults faults) {
        for (String key : programme.classes().values())
            if (workflows.stream().noneMatch(w -> w.key().equals(key)))
                faults.add("catalog.fault.no_workflow", "programme/nurturing", key);
    }
}
