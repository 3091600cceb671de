package embudo.ui.models;

import embudo.catalog.FeatureBook;
import embudo.catalog.condition.Conditions;
import embudo.domain.Actor;
import embudo.domain.ModelVersion;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.learn.lead.Bucket;
import embudo.learn.lead.LeadModels;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Job;
import embudo.ui.kit.Lane;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The versions of the lead model, the one that is looked at, and work on them. */
public final class ModelsViewModel {
    private final Services services;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<LeadModels.Version> shown = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Job> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final Lane<Found> reading;
    private final Lane<Runnable> opening;

    /**
     * What there is.
     *
     * @param spread leads at each score, 0 to 100
     */
    public record Found(List<LeadModels.Version> versions, long[] spread) {
        public Found {
            versions = List.copyOf(versions);
            spread = spread.clone();
        }

        /** Leads with a score from one to another, both included. */
        public long leads(int from, int to) {
            long sum = 0;
            for (int score = from; score <= to; score++) sum += spread[score];
            return sum;
        }
    }

    ModelsViewModel(Services services, Desk desk) {
        this.services = services;
        this.desk = desk;
        reading = desk.async().lane(this::arrived, failure::set);
        opening = desk.async().lane(Runnable::run, failure::set);
    }

    /** Reads anew. */
    public void refresh() {
        reading.ask(() -> new Found(services.leadModels().versions(), services.scores().spread()));
    }

    private void arrived(Found now) {
        LeadModels.Version before = shown.get();
        found.set(now);
        shown.set(
                now.versions().stream()
                        .filter(v -> before != null && same(v, before))
                        .findFirst()
                        .orElseGet(() -> best(now.versions())));
    }

    private static boolean same(LeadModels.Version a, LeadModels.Version b) {
        return a.row().version() == b.row().version();
    }

    /** The version in force, else the newest. */
    private static LeadModels.Version best(List<LeadModels.Version> versions) {
        return versions.stream()
                .filter(v -> v.row().state() == ModelVersion.State.ACTIVE)
                .findFirst()
                .orElse(versions.isEmpty() ? null : versions.getFirst());
    }

    /** Opens the leads whose score lies in a range today. */
    void openScores(Bucket range) {
        String title = desk.words().get("ui.models.scores", range.from(), range.to());
        String asked = "score >= " + range.from() + " && score <= " + range.to();
        opening.ask(() -> {
            Set<Long> people =
                    services.audience()
                            .people(Conditions.read(asked, services.audience().fields()).orThrow());
            return () -> desk.navigator().openLeads(title, people);
        });
    }

    /** Learns a new version and shows it. */
    public void train() {
        run(
                "ui.models.training",
                progress ->
                        services.leadModels()
                                .train(FeatureBook.Preset.DEFAULT, Actor.WINDOW, progress));
    }

    /** Puts a version in force and scores all leads again. */
    public void promote(LeadModels.Version version, boolean anyway) {
        run(
                "ui.models.promoting",
                progress -> {
                    LeadModels.Version now =
                            services.leadModels()
                                    .promote(version.row().version(), anyway, Actor.WINDOW);
                    services.rescoring().all(progress);
                    return now;
                });
    }

    /** Goes back to the version before, or to rules. */
    public void rollBack() {
        run(
                "ui.models.promoting",
                progress -> {
                    LeadModels.Version now =
                            services.leadModels().rollBack(Actor.WINDOW).orElse(null);
                    services.rescoring().all(progress);
                    return now;
                });
    }

    private void run(String title, Function<Progress, LeadModels.Version> task) {
        failure.set(null);
        job.set(desk.jobs().start(desk.words().get(title), task, this::done, this::failed));
    }

    private void done(LeadModels.Version version) {
        job.set(null);
        shown.set(version);
        refresh();
    }

    private void failed(Throwable e) {
        job.set(null);
        // A person's stop is no failure.
        if (!(e instanceof Problem p && p.key().equals("kernel.cancelled"))) failure.set(e);
        refresh();
    }

    public boolean settled() {
        return !reading.busy() && !opening.busy() && job.get() == null;
    }

    /** Null while it is being read for the first time. */
    public ReadOnlyObjectProperty<Found> found() {
        return found.getReadOnlyProperty();
    }

    /** The version looked at, null when there is none. */
    public ObjectProperty<LeadModels.Version> shown() {
        return shown;
    }

    /** What is being done, null when nothing is. */
    public ReadOnlyObjectProperty<Job> job() {
        return job.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Throwable> failure() {
        return failure.getReadOnlyProperty();
    }
}
