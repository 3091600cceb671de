package embudo.ui.importing;

import embudo.ui.kit.NamedTexts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A file as it was about to be imported: what was chosen by hand, and nothing of its content. */
record ImportDraft(
        Path file,
        String kind,
        Map<Integer, String> targets,
        boolean takeTheirs,
        boolean keepRest) {
    private static final String COLUMN = "column.";

    static ImportDraft of(Path file, Choices choices) {
        Map<Integer, String> targets = new TreeMap<>();
        for (ColumnChoice column : choices.columns())
            targets.put(column.index(), column.target().get());
        return new ImportDraft(
                file,
                choices.kind().get(),
                targets,
                choices.takeTheirs().get(),
                choices.keepRest().get());
    }

    String written() {
        Map<String, String> all = new TreeMap<>();
        all.put("file", file.toString());
        if (kind != null) all.put("kind", kind);
        all.put("theirs", String.valueOf(takeTheirs));
        all.put("rest", String.valueOf(keepRest));
        targets.forEach((index, target) -> all.put(COLUMN + index, target));
        return NamedTexts.written(all);
    }

    /** Null for what is no draft. */
    static ImportDraft read(String written) {
        Map<String, String> all = NamedTexts.read(written);
        if (!all.containsKey("file")) return null;
        Map<Integer, String> targets = new TreeMap<>();
        all.forEach((name, target) -> {
            if (name.matches("column\\.\\d{1,6}"))
                targets.put(Integer.valueOf(name.substring(COLUMN.length())), target);
        });
        return new ImportDraft(
                Path.of(all.get("file")),
                all.get("kind"),
                targets,
                Boolean.parseBoolean(all.get("theirs")),
                Boolean.parseBoolean(all.get("rest")));
    }

    /** Chooses again what was chosen, where the file still has the column. */
    void put(List<ColumnChoice> columns) {
        for (ColumnChoice column : columns)
            if (targets.containsKey(column.index()))
                column.target().set(targets.get(column.index()));
    }
}
