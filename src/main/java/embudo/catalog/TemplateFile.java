package embudo.catalog;

import embudo.catalog.workflow.Template;
import embudo.kernel.Language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads one message template and checks its variables. */
final class TemplateFile {
    private TemplateFile() {}

    static Template parse(String id, Entry entry) {
        Ids.check(id, entry);
        Template template =
                new Template(
                        id,
                        entry.word("purpose", List.of("service", "marketing")).equals("service"),
                        entry.has("variables") ? entry.words("variables", List.of()) : List.of(),
                        entry.texts("subject"),
                        entry.texts("text"));
        check(template, entry, "subject", template.subject());
        check(template, entry, "text", template.text());
        return template;
    }

    private static void check(Template t, Entry entry, String key, Map<Language, String> texts) {
        Set<String> known = new TreeSet<>(Template.SURE);
        known.addAll(t.variables());
        Set<String> perhaps = new HashSet<>(Template.PERHAPS);
        perhaps.addAll(known);
        for (String name : Template.named(texts.values(), false))
            if (!perhaps.contains(name))
                entry.fault(
                        "catalog.fault.variable",
                        key,
                        name,
                        String.join(", ", new TreeSet<>(perhaps)));
        List<String> bare = new ArrayList<>(Template.named(texts.values(), true));
        for (String name : bare)
            if (perhaps.contains(name) && !known.contains(name))
                entry.fault("catalog.fault.no_fallback", key, name);
    }
}
