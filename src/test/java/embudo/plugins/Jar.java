package embudo.plugins;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import javax.tools.ToolProvider;

/** Compiles a connector of somebody else's into a jar, as its maker would. */
public final class Jar {
    private Jar() {}

    /**
     * A connector {@code demo.Telex} with this id, whose check tells what it sees of the product.
     */
    public static String source(String id, String spanishName) {
        return """
        package demo;

        import embudo.spi.*;
        import java.net.URI;
        import java.util.*;
        import java.util.regex.Pattern;

        public final class Telex implements ConnectorFactory {
            public String id() { return "%s"; }
            public Map<String, String> name() { return Map.of("en", "Telex", "es", "%s"); }
            public List<Field> fields() {
                return List.of(new Field("token", Field.Kind.SECRET, true, Pattern.compile(".+"),
                    Map.of("en", "Token", "es", "Token"), Map.of("en", "Any", "es", "Cualquiera")));
            }
            public List<Operation> operations() {
                return List.of(new Operation("send", Operation.Repeat.UNSAFE));
            }
            public Connector open(Context context) {
                return new Connector() {
                    public URI address() { return URI.create("https://telex.example/"); }
                    public Receipt check() {
                        return new Receipt.Accepted(sees("embudo.kernel.Money")
                            + sees("com.fasterxml.jackson.databind.ObjectMapper")
                            + sees("embudo.spi.Json"));
                    }
                    public Receipt send(Command command) {
                        throw new IllegalStateException("token=" + context.secret("token").get());
                    }
                };
            }
            private static String sees(String name) {
                try {
                    Class.forName(name, false, Telex.class.getClassLoader());
                    return "yes ";
                } catch (ClassNotFoundException e) {
                    return "no ";
                }
            }
        }
        """
                .formatted(id, spanishName);
    }

    public static void write(Path jar, String source) throws IOException {
        Path folder = Files.createTempDirectory(jar.getParent(), "classes");
        Path file = Files.createDirectories(folder.resolve("demo")).resolve("Telex.java");
        Files.writeString(file, source);
        String spi = Path.of(System.getProperty("user.dir"), "target", "classes").toString();
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-cp",
                                spi,
                                "-d",
                                folder.toString(),
                                file.toString());
        if (result != 0) throw new IOException("the connector does not compile");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out)) {
            entry(
                    zip,
                    "META-INF/services/embudo.spi.ConnectorFactory",
                    "demo.Telex".getBytes(StandardCharsets.UTF_8));
            for (Path compiled : classes(folder.resolve("demo")))
                entry(zip, "demo/" + compiled.getFileName(), Files.readAllBytes(compiled));
        }
    }

    private static List<Path> classes(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".class")).toList();
        }
    }

    private static void entry(JarOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new JarEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
