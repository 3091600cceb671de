package embudo.domain;

import java.util.Optional;

/** Secrets of connectors, sealed on disk. Names are {@code connector.field}. */
public interface Secrets {
    Optional<String> get(String name);

    /** Null removes the secret. */
    void put(String name, String value, Actor actor);
}
