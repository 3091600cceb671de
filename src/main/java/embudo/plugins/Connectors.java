package embudo.plugins;

import embudo.domain.Actor;
import embudo.kernel.Problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The connectors of this workspace, for people to set up and check. */
public interface Connectors {
    List<Info> list();

    /**
     * @throws embudo.kernel.Problem when the connector is unknown
     */
    Info info(String id);

    /**
     * Values of plain fields, and of secret ones only whether they are set ({@code "••••"} or
     * missing).
     */
    Map<String, String> configuration(String id);

    /** Saves fields; null clears one. Secrets are sealed. Validates before it writes. */
    void configure(String id, Map<String, String> values, Actor actor);

    /**
     * Tries the connection; a network call. The service's refusal is an answer, not an error.
     *
     * @throws embudo.kernel.Problem when the connector is not set up or the service can't be
     *     reached
     */
    Check check(String id);

    /**
     * A fresh value for a field the product can make up itself, such as a signing secret, to be
     * shown once and saved with {@link #configure}; empty when the value comes from the service.
     */
    default Optional<String> generate(String id, String field) {
        return Optional.empty();
    }

    /** Why parts of the {@code plugins} folder were left out; empty when all is well. */
    default List<Problem> problems() {
        return List.of();
    }

    /**
     * {@code ready} is true when every required field is set. Names and hints are in both
     * languages, by code.
     */
    record Info(
            String id,
            Map<String, String> name,
            List<FieldInfo> fields,
            List<String> operations,
            boolean ready) {}

    /** A setting. */
    record FieldInfo(
            String key,
            boolean secret,
            boolean required,
            Map<String, String> label,
            Map<String, String> hint) {}

    /** Outcome of a check; {@code detail} is a sentence for people, as the service said it. */
    record Check(boolean ok, String detail, long millis) {}
}
