package embudo.catalog;

import embudo.catalog.condition.Fields;
import embudo.catalog.loyalty.Loyalty;
import embudo.catalog.sketch.Looked;
import embudo.catalog.sketch.Sketch;
import embudo.catalog.sketch.Yaml;
import embudo.catalog.workflow.Action;
import embudo.catalog.workflow.Pack;
import embudo.catalog.workflow.Programme;
import embudo.catalog.workflow.Template;
import embudo.catalog.workflow.Workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What ships for automation, and the reader of workflows that people write themselves. */
public record Workflows(
        List<Workflow> shipped,
        Map<String, Action> actions,
        Map<String, Template> templates,
        List<Pack> packs,
        Loyalty loyalty,
        Programme programme) {
    public Workflows {
        shipped = List.copyOf(shipped);
        actions = Map.copyOf(actions);
        templates = Map.copyOf(templates);
        packs = List.copyOf(packs);
    }

    static Workflows of(
            List<Workflow> workflows,
            List<Action> actions,
            List<Template> templates,
            List<Pack> packs,
            Loyalty loyalty,
            Programme programme) {
        return new Workflows(
                workflows,
                actions.stream().collect(Collectors.toMap(Action::key, a -> a)),
                templates.stream().collect(Collectors.toMap(Template::key, t -> t)),
                packs,
                loyalty,
                programme);
    }

    /**
     * A workflow from a file's text.
     *
     * @param place names the file in messages; its name without ending must be the workflow's key
     * @param others workflows it may run besides the shipped ones
     * @throws embudo.kernel.Problem that names every fault by place
     */
    public Workflow read(String place, String text, Fields fields, Collection<Workflow> others) {
        Faults faults = new Faults();
        Workflow read = parse(place, text, fields, faults);
        List<Workflow> all = new ArrayList<>(shipped);
        all.addAll(others);
        all.add(read);
        new WorkflowLinks(actions.values(), templates.values(), all, faults).check(read);
        faults.raise();
        return read;
    }

    /**
     * A text that is being worked on, with everything that is wrong with it.
     *
     * @param key the workflow's key
     * @param others workflows it may run besides the shipped ones
     */
    public Looked look(String key, String text, Fields fields, Collection<Workflow> others) {
        Faults faults = new Faults();
        List<Workflow> read = new ArrayList<>();
        Kind<Workflow> kind = new Kind<>("workflows", new WorkflowFile(fields)::parse);
        CatalogFolder.read(kind, key, key + ".yaml", text, read, faults);
        if (!read.isEmpty()) {
            List<Workflow> all = new ArrayList<>(shipped);
            all.addAll(others);
            all.add(read.getFirst());
            new WorkflowLinks(actions.values(), templates.values(), all, faults)
                    .check(read.getFirst());
        }
        return new Looked(
                text,
                Sketch.read(Yaml.read(text)),
                read.isEmpty() ? null : read.getFirst(),
                new FlawPlaces(text).of(faults.found()));
    }

    /**
     * A workflow that was read before, as it was kept; what it names may be gone since.
     *
     * @throws embudo.kernel.Problem when this program can't read it any more
     */
    public Workflow kept(String key, String text, Fields fields) {
        return parse(key + ".yaml", text, fields, new Faults());
    }

    private static Workflow parse(String place, String text, Fields fields, Faults faults) {
        String file = place.replaceFirst(".*[/\\\\]", "");
        String id = file.endsWith(".yaml") ? file.substring(0, file.length() - 5) : file;
        List<Workflow> read = new ArrayList<>();
        Kind<Workflow> kind = new Kind<>("workflows", new WorkflowFile(fields)::parse);
        CatalogFolder.read(kind, id, place, text, read, faults);
        faults.raise();
        return read.getFirst();
    }
}
