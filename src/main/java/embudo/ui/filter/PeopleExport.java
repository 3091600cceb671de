package embudo.ui.filter;

import embudo.domain.LeadQuery;
import embudo.intake.export.Exporter;
import embudo.intake.export.Format;
import embudo.intake.export.Since;
import embudo.text.Texts;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Toast;

import javafx.stage.Window;

import java.nio.file.Path;

/** Writes the people of a list to a file that a person names. */
public final class PeopleExport {
    private final Exporter exporter;
    private final Desk desk;

    public PeopleExport(Exporter exporter, Desk desk) {
        this.exporter = exporter;
        this.desk = desk;
    }

    /** Asks where to, writes with progress, says how many. The ending decides the format. */
    public void of(LeadQuery query, Window owner) {
        Texts texts = desk.words().now();
        String title = texts.get("ui.filter.export");
        desk.files()
                .save(
                        owner,
                        title,
                        texts.get("ui.filter.export.file"),
                        "csv",
                        "xlsx",
                        "jsonl",
                        "html")
                .ifPresent(file -> write(query, file, title, texts));
    }

    private void write(LeadQuery query, Path file, String title, Texts texts) {
        String name = file.getFileName().toString();
        Exporter.Wanted wanted =
                new Exporter.Wanted(
                        "leads",
                        Format.of(null, name).local(),
                        query,
                        Since.EVER,
                        texts.language(),
                        texts::get);
        desk.jobs()
                .start(
                        title,
                        progress -> exporter.write(wanted, file, progress),
                        written ->
                                desk.toaster()
                                        .show(
                                                Toast.done(
                                                        texts.get(
                                                                "ui.filter.exported",
                                                                written.total(),
                                                                name))),
                        desk::fail);
    }
}
