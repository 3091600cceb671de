package embudo.ui.reports;

import embudo.domain.Actor;
import embudo.domain.ReportRun;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.edit.Edit;

import java.nio.file.Path;
import java.util.List;

/** What can be done with a report that was made. FX thread. */
final class ReportArchive {
    private final Services services;
    private final Desk desk;
    private final ReportsViewModel model;

    ReportArchive(Services services, Desk desk, ReportsViewModel model) {
        this.services = services;
        this.desk = desk;
        this.model = model;
    }

    /** Takes the open run out of the archive, with a way back. */
    void remove() {
        ReportRun gone = model.run().get();
        desk.jobs()
                .start(
                        desk.words().get("ui.reports.removing"),
                        progress -> {
                            services.reports().remove(gone.id(), Actor.WINDOW);
                            return gone;
                        },
                        this::removed,
                        desk::fail);
    }

    private void removed(ReportRun gone) {
        leave(gone);
        desk.edits()
                .said(
                        new Edit(
                                t -> t.get("ui.reports.removed"),
                                () -> {
                                    services.reports().bringBack(gone.id(), Actor.WINDOW);
                                    return List.of();
                                },
                                () -> {
                                    services.reports().remove(gone.id(), Actor.WINDOW);
                                    return List.of();
                                },
                                () -> leave(gone)));
    }

    private void leave(ReportRun gone) {
        if (gone.equals(model.run().get())) model.run().set(null);
        model.ready();
        model.list();
    }

    /** Shows the folder of the open run's file in the system's own window. */
    void openFolder() {
        Path file = Path.of(model.run().get().file());
        desk.jobs()
                .start(
                        desk.words().get("ui.reports.opening"),
                        progress -> FolderWindow.show(file),
                        shown -> {},
                        desk::fail);
    }
}
