package embudo.catalog;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Fields;
import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Trigger;
import embudo.catalog.workflow.Workflow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Reads one workflow. */
final class WorkflowFile {
    private static final int MOST_STEPS = 200;
    private static final int VERSION_BYTES = 6;
    private final Fields fields;

    /**
     * @param fields what conditions may name
     */
    WorkflowFile(Fields fields) {
        this.fields = fields;
    }

    static Workflow shipped(String id, Entry entry) {
        return new WorkflowFile(Fields.standard()).parse(id, entry);
    }

    Workflow parse(String id, Entry entry) {
        Ids.check(id, entry);
        StepFile parts = new StepFile(fields);
        List<Trigger> triggers = new ArrayList<>();
        if (entry.has("triggers"))
            for (Entry trigger : entry.entries("triggers"))
                try (trigger) {
                    triggers.add(new TriggerFile(parts).parse(trigger));
                }
        Workflow workflow =
                new Workflow(
                        id,
                        version(entry.meaning()),
                        entry.source(),
                        entry.has("systems") ? entry.words("systems", List.of()) : List.of(),
                        entry.texts("name"),
                        entry.texts("description"),
                        triggers,
                        entry.has("where") ? parts.condition(entry, "where") : Condition.EVERYONE,
                        entry.has("once")
                                ? ActionFile.choice(entry, "once", Workflow.Once.values())
                                : Workflow.Once.AGAIN,
                        entry.has("gap") ? StepFile.span(entry, "gap", 0) : null,
                        entry.has("stop_on")
                                ? Set.copyOf(StepFile.types(entry, "stop_on"))
                                : Set.of(),
                        entry.has("group") ? entry.text("group") : null,
                        entry.has("limit") ? entry.whole("limit", 0, 1_000_000) : 0,
                        steps(entry, parts));
        new Graph(workflow).check(entry);
        return workflow;
    }

    private static List<Step> steps(Entry entry, StepFile parts) {
        List<Entry> entries = entry.entries("steps");
        if (entries.size() > MOST_STEPS)
            entry.fault("catalog.fault.many_steps", "steps", MOST_STEPS);
        List<String> ids = new ArrayList<>();
        for (Entry step : entries) ids.add(step.text("id"));
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++)
            try (Entry step = entries.get(i)) {
                String id = ids.get(i);
                if (!id.isEmpty() && (id.equals(Step.END) || !id.matches("[a-z][a-z0-9_]{0,59}")))
                    step.fault("catalog.fault.id", "id", id);
                if (ids.indexOf(id) < i) step.fault("catalog.fault.step_twice", "id", id);
                String following = i + 1 < ids.size() ? ids.get(i + 1) : Step.END;
                steps.add(parts.parse(step, following));
            }
        return steps;
    }

    private static String version(String meaning) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(meaning.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
