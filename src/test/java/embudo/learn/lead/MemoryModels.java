package embudo.learn.lead;

import embudo.domain.Actor;
import embudo.domain.ModelVersion;
import embudo.domain.ModelVersion.State;
import embudo.domain.Models;
import embudo.domain.NewModel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A registry in memory that knows one model. */
final class MemoryModels implements Models {
    private final List<ModelVersion> versions = new ArrayList<>();
    private final Map<String, byte[]> files = new TreeMap<>();

    @Override
    public ModelVersion add(NewModel model, Actor actor) {
        ModelVersion added =
                new ModelVersion(
                        model.model(),
                        versions.size() + 1,
                        State.CANDIDATE,
                        Season.NOW,
                        null,
                        model.rows(),
                        model.positives(),
                        model.metrics(),
                        model.fingerprint(),
                        List.copyOf(model.parts().keySet()));
        model.parts().forEach((part, bytes) -> files.put(added.name() + part, bytes));
        versions.addFirst(added);
        return added;
    }

    @Override
    public List<ModelVersion> versions(String model) {
        return List.copyOf(versions);
    }

    @Override
    public Optional<ModelVersion> active(String model) {
        return versions.stream().filter(v -> v.state() == State.ACTIVE).findFirst();
    }

    @Override
    public byte[] part(ModelVersion version, String part) {
        return files.get(version.name() + part);
    }

    @Override
    public ModelVersion promote(String model, int version, Actor actor) {
        change(State.ACTIVE, State.RETIRED, null);
        versions.replaceAll(v -> v.version() == version ? with(v, State.ACTIVE, Season.NOW) : v);
        return active(model).orElseThrow();
    }

    @Override
    public Optional<ModelVersion> rollBack(String model, Actor actor) {
        change(State.ACTIVE, State.RETIRED, null);
        return Optional.empty();
    }

    private void change(State from, State to, Instant at) {
        versions.replaceAll(v -> v.state() == from ? with(v, to, at) : v);
    }

    private static ModelVersion with(ModelVersion v, State state, Instant promoted) {
        return new ModelVersion(
                v.model(),
                v.version(),
                state,
                v.trainedAt(),
                promoted,
                v.rows(),
                v.positives(),
                v.metrics(),
                v.fingerprint(),
                v.parts());
    }
}
