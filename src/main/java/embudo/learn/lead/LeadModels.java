package embudo.learn.lead;

import embudo.catalog.Feature;
import embudo.catalog.FeatureBook;
import embudo.domain.Actor;
import embudo.domain.ModelVersion;
import embudo.domain.Models;
import embudo.domain.Score;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.learn.Scorer;
import embudo.learn.forest.ForestModel;
import embudo.learn.forest.ModelFile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The versions of the lead model: trained, put in force, taken back. Scores by the version in
 * force, or by rules while there is none. Thread-safe.
 */
public final class LeadModels implements Scorer {
    private static final Logger LOG = LoggerFactory.getLogger(LeadModels.class);
    private final Models registry;
    private final LeadTrainer trainer;
    private final FeatureBook book;
    private final Function<List<Feature>, FeatureReader> reader;
    private final Scorer rules;

    /** Null until it was looked up. */
    private volatile Optional<LeadModel> active;

    /**
     * @param rules score while no version is in force
     */
    public LeadModels(
            Models registry,
            LeadTrainer trainer,
            FeatureBook book,
            Function<List<Feature>, FeatureReader> reader,
            Scorer rules) {
        this.registry = registry;
        this.trainer = trainer;
        this.book = book;
        this.reader = reader;
        this.rules = rules;
    }

    /** A registered version and how well it did. */
    public record Version(ModelVersion row, LeadReport report) {}

    /**
     * Learns a new version and keeps it as a candidate.
     *
     * @throws Problem when stopped, or when there is too little to learn from
     */
    public Version train(FeatureBook.Preset preset, Actor actor, Progress progress) {
        return version(registry.add(trainer.train(preset, progress), actor));
    }

    /** Newest first. */
    public List<Version> versions() {
        return registry.versions(LeadTrainer.MODEL).stream().map(LeadModels::version).toList();
    }

    /** The version in force; empty while rules decide. */
    public Optional<Version> inForce() {
        return registry.active(LeadTrainer.MODEL).map(LeadModels::version);
    }

    private static Version version(ModelVersion row) {
        return new Version(row, LeadReport.read(row.metrics(), row.name()));
    }

    /**
     * Puts a version in force; whoever calls scores all leads again then.
     *
     * @param anyway also when it does not pass the gate
     * @throws Problem when it does not pass the gate, does not exist or can't be read
     */
    public Version promote(int number, boolean anyway, Actor actor) {
        Version wanted =
                versions().stream()
                        .filter(v -> v.row().version() == number)
                        .findFirst()
                        .orElseThrow(
                                () -> new Problem("learn.lead.unknown", number, LeadTrainer.MODEL));
        if (!anyway && !wanted.report().passes())
            throw new Problem(
                    "learn.lead.gate",
                    wanted.row().name(),
                    percent(wanted.report().later().auc()),
                    percent(LeadReport.GATE));
        LeadModel model = load(wanted);
        ModelVersion now = registry.promote(LeadTrainer.MODEL, number, actor);
        active = Optional.of(model);
        return version(now);
    }

    private static String percent(double auc) {
        return String.format(java.util.Locale.ROOT, "%.3f", auc);
    }

    /**
     * Goes back to the version that was in force before; whoever calls scores all leads again then.
     *
     * @return empty when rules decide again
     */
    public Optional<Version> rollBack(Actor actor) {
        Optional<ModelVersion> now = registry.rollBack(LeadTrainer.MODEL, actor);
        active = null;
        return now.map(LeadModels::version);
    }

    /** The model in force; empty while rules decide. */
    public Optional<LeadModel> model() {
        Optional<LeadModel> known = active;
        if (known != null) return known;
        synchronized (this) {
            if (active == null) active = inForce().flatMap(this::readable);
            return active;
        }
    }

    /** Scoring goes on by rules when the model's file is gone: the window says which is used. */
    private Optional<LeadModel> readable(Version version) {
        try {
            return Optional.of(load(version));
        } catch (Problem problem) {
            LOG.error("{} can't be read; rules score until another is promoted", version, problem);
            return Optional.empty();
        }
    }

    private LeadModel load(Version version) {
        Map<Part, ForestModel> forests = new EnumMap<>(Part.class);
        for (Part part : Part.values())
            if (version.row().parts().contains(part.key()))
                forests.put(
                        part,
                        ModelFile.read(
                                registry.part(version.row(), part.key()), version.row().name()));
        return new LeadModel(
                version.row().name(), version.report().baseRate(), forests, book, reader);
    }

    @Override
    public List<Score> score(List<Lead> leads, Instant now) {
        Optional<LeadModel> model = model();
        return model.isPresent() ? model.get().score(leads, now) : rules.score(leads, now);
    }
}
