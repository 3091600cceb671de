package embudo.domain;

import java.util.List;
import java.util.Optional;

/** The registry of trained models. Every change is durable on return and leaves an audit row. */
public interface Models {
    /** Keeps a new version as a candidate: its files first, then its row. */
    ModelVersion add(NewModel model, Actor actor);

    /** Newest first. */
    List<ModelVersion> versions(String model);

    /** The version in force; empty while rules decide. */
    Optional<ModelVersion> active(String model);

    /**
     * One file of a version.
     *
     * @throws embudo.kernel.Problem when it is gone or can't be read
     */
    byte[] part(ModelVersion version, String part);

    /**
     * Puts a version in force and retires the one before.
     *
     * @throws embudo.kernel.Problem when there is no such version
     */
    ModelVersion promote(String model, int version, Actor actor);

    /**
     * Retires the version in force and puts the one that was in force before it, by number, back.
     *
     * @return what is in force now; empty when none came before, so that rules decide again
     * @throws embudo.kernel.Problem when no version is in force
     */
    Optional<ModelVersion> rollBack(String model, Actor actor);
}
