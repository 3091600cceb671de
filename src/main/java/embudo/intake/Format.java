package embudo.intake;

import embudo.kernel.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a file is written in, told by how it begins. */
enum Format {
    TEXT,
    WORKBOOK,
    JSON_LINES;

    private static final Pattern OBJECT = Pattern.compile("\\s*\\{\\s*(\"|\\})");

    static Format of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(200);
            if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4)
                return WORKBOOK;
            String text = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "");
            return OBJECT.matcher(text).lookingAt() ? JSON_LINES : TEXT;
        } catch (IOException e) {
            throw new Problem(e, "intake.file.unreadable", file.getFileName());
        }
    }
}
