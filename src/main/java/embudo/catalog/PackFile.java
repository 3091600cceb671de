package embudo.catalog;

import embudo.catalog.workflow.Pack;

import java.util.List;

/** Reads one pack of workflows. */
final class PackFile {
    private PackFile() {}

    static Pack parse(String id, Entry entry) {
        Ids.check(id, entry);
        return new Pack(
                id,
                entry.text("system"),
                entry.texts("name"),
                entry.texts("description"),
                entry.words("workflows", List.of()));
    }
}
