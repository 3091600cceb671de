package embudo.intake;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

/**
 * How a file shall be read. {@code mapping} is from column index to target field key; columns left
 * out are not imported. A target {@code custom:key} makes a field of the workspace's own. {@code
 * takeTheirs} lets the file win where it disputes a value that is held.
 */
public record ImportPlan(
        Path file,
        String kind,
        String layout,
        Charset charset,
        char delimiter,
        int headerLine,
        String dateOrder,
        ZoneId zone,
        Map<Integer, String> mapping,
        boolean takeTheirs) {
    /** What the targets of the workspace's own fields begin with. */
    public static final String CUSTOM = "custom:";

    /** As a target: every column that means nothing else. */
    public static final String CUSTOM_REST = "custom:*";

    /** The target that keeps a column under its own name; empty for a column without one. */
    public static String own(String header) {
        String name = Headers.plain(header).replace(' ', '_');
        return name.isEmpty() ? "" : CUSTOM + name;
    }

    /** The same plan with the file winning conflicts, or not. */
    public ImportPlan taking(boolean theirs) {
        return new ImportPlan(
                file,
                kind,
                layout,
                charset,
                delimiter,
                headerLine,
                dateOrder,
                zone,
                mapping,
                theirs);
    }

    public ImportPlan {
        mapping = Map.copyOf(mapping);
    }
}
