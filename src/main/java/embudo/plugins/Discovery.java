package embudo.plugins;

import embudo.kernel.Problem;
import embudo.spi.ConnectorFactory;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Finds connectors: the built-in ones, then each jar of the plug-in folder in a class loader of its
 * own. A jar that doesn't work is left out with words; it never keeps the product from starting.
 */
final class Discovery implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);

    private final List<ConnectorFactory> factories = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<URLClassLoader> loaders = new ArrayList<>();

    private Discovery() {}

    static Discovery in(Path folder) {
        Discovery discovery = new Discovery();
        ClassLoader product = Discovery.class.getClassLoader();
        for (ConnectorFactory factory : ServiceLoader.load(ConnectorFactory.class, product))
            discovery.add(factory, "embudo");
        if (folder != null && Files.isDirectory(folder))
            for (Path jar : jars(folder)) discovery.read(jar, product);
        for (Problem problem : discovery.problems) LOG.warn("{}", problem.getMessage());
        return discovery;
    }

    List<ConnectorFactory> factories() {
        return List.copyOf(factories);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void read(Path jar, ClassLoader product) {
        String file = jar.getFileName().toString();
        try {
            URLClassLoader loader =
                    new URLClassLoader(new URL[] {jar.toUri().toURL()}, new SpiOnly(product));
            loaders.add(loader);
            Iterator<ConnectorFactory> found =
                    ServiceLoader.load(ConnectorFactory.class, loader).iterator();
            if (!found.hasNext()) problems.add(new Problem("plugins.jar.empty", file));
            while (found.hasNext()) add(found.next(), file);
        } catch (IOException | RuntimeException | ServiceConfigurationError | LinkageError e) {
            problems.add(
                    new Problem(e, "plugins.jar.broken", file, String.valueOf(e.getMessage())));
        }
    }

    private void add(ConnectorFactory factory, String file) {
        String id = factory.id();
        if (factories.stream().anyMatch(f -> f.id().equals(id)))
            problems.add(new Problem("plugins.jar.duplicate", file, id));
        else if (!FactoryRules.valid(factory))
            problems.add(new Problem("plugins.jar.invalid", file, String.valueOf(id)));
        else factories.add(factory);
    }

    private static List<Path> jars(Path folder) {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            files.forEach(jars::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        jars.sort(null);
        return jars;
    }

    @Override
    public void close() {
        for (URLClassLoader loader : loaders)
            try {
                loader.close();
            } catch (IOException e) {
                LOG.warn("closing a connector's jar: {}", e.getMessage());
            }
    }
}
