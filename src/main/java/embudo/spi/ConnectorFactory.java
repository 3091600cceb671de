package embudo.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Describes one kind of connector and opens it. Found by {@link java.util.ServiceLoader}, so it
 * needs a public constructor without arguments.
 */
public interface ConnectorFactory {
    /** Lower-case letters, digits and hyphens; unique among all connectors, never changed. */
    String id();

    /** Name for people by language code; {@code en} and {@code es} are required. */
    Map<String, String> name();

    /** The settings of an account, in the order a form shows them. */
    List<Field> fields();

    /** What it can do. */
    List<Operation> operations();

    /**
     * A fresh value for a field that needs none from the service, such as a signing secret; empty
     * for every other field.
     */
    default Optional<String> generate(String field) {
        return Optional.empty();
    }

    /** Called once every required field has a valid value, and again after a setting changes. */
    Connector open(Context context);
}
