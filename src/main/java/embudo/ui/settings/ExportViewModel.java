package embudo.ui.settings;

import embudo.domain.LeadQuery;
import embudo.intake.export.Exporter;
import embudo.intake.export.Format;
import embudo.intake.export.Since;
import embudo.kernel.Language;
import embudo.text.Texts;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Job;
import embudo.ui.kit.Lane;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tables of the workspace as files: one, or all in a folder. */
public final class ExportViewModel {
    private final Services services;
    private final Desk desk;
    private final ObservableList<String> tables = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Job> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final Lane<List<String>> listing;

    ExportViewModel(Services services, Desk desk) {
        this.services = services;
        this.desk = desk;
        listing =
                desk.async()
                        .lane(
                                found -> {
                                    if (!tables.equals(found)) tables.setAll(found);
                                },
                                failure::set);
    }

    /** Asks anew which tables there are. */
    public void refresh() {
        listing.ask(() -> {
            List<String> all = new ArrayList<>(List.of(Exporter.ALL));
            all.addAll(services.exporter().tables());
            return all;
        });
    }

    /** {@code target} is a folder for all tables, a file for one. */
    public void export(String table, Format format, Path target, Consumer<Exporter.Written> then) {
        if (job.get() != null) return;
        failure.set(null);
        Texts texts = desk.words().now();
        Exporter.Wanted wanted =
                new Exporter.Wanted(
                        table, format, LeadQuery.all(), Since.EVER, texts.language(), texts::get);
        job.set(
                desk.jobs()
                        .start(
                                texts.get("ui.settings.export.running"),
                                progress -> services.exporter().write(wanted, target, progress),
                                done -> {
                                    job.set(null);
                                    then.accept(done);
                                },
                                e -> {
                                    job.set(null);
                                    failure.set(e);
                                }));
    }

    /** True while nothing asked for is still on its way. */
    public boolean settled() {
        return !listing.busy() && job.get() == null;
    }

    /** What people call a table; empty where that is among the program's texts. */
    Optional<String> name(String table, Language language) {
        return services.exporter().name(table, language);
    }

    /** {@link Exporter#ALL} first. */
    public ObservableList<String> tables() {
        return tables;
    }

    /** The running export, null when none runs. */
    public ReadOnlyObjectProperty<Job> job() {
        return job.getReadOnlyProperty();
    }

    /** What went wrong last, null when nothing did. */
    public ReadOnlyObjectProperty<Throwable> failure() {
        return failure.getReadOnlyProperty();
    }
}
