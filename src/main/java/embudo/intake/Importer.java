package embudo.intake;

import embudo.domain.Actor;
import embudo.domain.ImportBatch;
import embudo.kernel.Language;
import embudo.kernel.Progress;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Imports files: look, plan, preview, publish. Every call may take long and reports progress. */
public interface Importer {
    /** Kinds this version reads, with their target fields. */
    List<Kind> kinds();

    /**
     * Detects kind, encoding, delimiter, dates and columns.
     *
     * @throws embudo.kernel.Problem when the file can't be read or is no table
     */
    FileFacts inspect(Path file);

    /**
     * The plan the facts propose, with a kind (null = the proposed one) and mapping overrides
     * (target to header).
     */
    ImportPlan plan(FileFacts facts, String kind, Map<String, String> mapping);

    Preview preview(ImportPlan plan, Progress progress);

    /** Reads the file again and publishes one batch; cancelled or failed, nothing remains. */
    Published publish(ImportPlan plan, Actor actor, Progress progress);

    /** Writes the rejected rows in the file's own layout with a reason column; returns how many. */
    long writeRejected(ImportPlan plan, Path target, Progress progress);

    /**
     * A kind and the keys of the fields a column can be mapped to. Declared kinds bring the names
     * of themselves and their fields, for the others the maps are empty.
     *
     * @param keepsOwn whether columns can be kept as fields of the workspace's own
     */
    record Kind(
            String key,
            List<String> targets,
            Map<Language, String> name,
            Map<String, Map<Language, String>> fields,
            boolean keepsOwn) {
        /** A kind whose names are among the program's texts. */
        public Kind(String key, List<String> targets, boolean keepsOwn) {
            this(key, targets, Map.of(), Map.of(), keepsOwn);
        }
    }

    /** The batch and what the rows came to. */
    record Published(ImportBatch batch, Preview preview) {}
}
