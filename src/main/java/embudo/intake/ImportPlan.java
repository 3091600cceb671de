package embudo.intake;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

/**
 * How a file shall be read. {@code mapping} is from column index to target field key; columns left
 * out are not imported. A target {@code custom:key} makes a field of the workspace's own.
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
        Map<Integer, String> mapping) {
    /** What the targets of the workspace's own fields begin with. */
    public static final String CUSTOM = "custom:";

    public ImportPlan {
        mapping = Map.copyOf(mapping);
    }
}
