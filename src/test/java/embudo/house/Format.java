package embudo.house;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The project's format: google-java-format, AOSP style. {@code main} rewrites every file below the
 * folders given.
 */
public final class Format {
    private Format() {}

    public static void main(String[] folders) throws IOException, FormatterException {
        for (String folder : folders)
            for (Path file : files(Path.of(folder))) {
                String source = Files.readString(file);
                String formatted = apply(source);
                if (!formatted.equals(source)) Files.writeString(file, formatted);
            }
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(p -> p.toString().endsWith(".java")).sorted().toList();
        }
    }

    static String apply(String source) throws FormatterException {
        Formatter formatter =
                new Formatter(
                        JavaFormatterOptions.builder()
                                .style(JavaFormatterOptions.Style.AOSP)
                                .build());
        String tidy = RemoveUnusedImports.removeUnusedImports(source);
        return formatter.formatSource(
                ImportOrderer.reorderImports(tidy, JavaFormatterOptions.Style.AOSP));
    }
}
