package embudo.catalog;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Reading;
import embudo.catalog.workflow.Content;
import embudo.catalog.workflow.Template;
import embudo.kernel.Language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
                        entry.texts("text"),
                        entry.has("passages") ? passages(entry) : Map.of(),
                        entry.has("content")
                                ? ActionFile.choice(entry, "content", Content.values())
                                : null);
        check(template, entry, "subject", template.subject());
        check(template, entry, "text", template.text());
        for (List<Template.Passage> all : template.passages().values())
            for (Template.Passage passage : all) check(template, entry, "passages", passage.text());
        return template;
    }

    private static Map<String, List<Template.Passage>> passages(Entry entry) {
        Map<String, List<Template.Passage>> passages = new LinkedHashMap<>();
        try (Entry named = entry.entry("passages")) {
            for (String name : named.keys()) {
                List<Template.Passage> all = new ArrayList<>();
                for (Entry passage : named.entries(name))
                    try (passage) {
                        all.add(
                                new Template.Passage(
                                        passage.has("when") ? when(passage) : Condition.EVERYONE,
                                        passage.texts("text")));
                    }
                if (all.isEmpty() || !all.getLast().when().equals(Condition.EVERYONE))
                    named.fault("catalog.fault.no_otherwise", name, name);
                else passages.put(name, all);
            }
        }
        return passages;
    }

    private static Condition when(Entry passage) {
        Reading reading = Conditions.read(passage.text("when"), Fields.standard());
        if (reading.fault() == null) return reading.condition();
        passage.fault("catalog.fault.condition", "when", reading.fault().problem());
        return Condition.NOBODY;
    }

    private static void check(Template t, Entry entry, String key, Map<Language, String> texts) {
        Set<String> known = new TreeSet<>(Template.SURE);
        known.addAll(t.variables());
        if (!key.equals("passages")) known.addAll(t.passages().keySet());
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
