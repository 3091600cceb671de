package embudo.ui.leads;

import static java.time.temporal.ChronoUnit.SECONDS;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.domain.Leads;
import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.text.Texts;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes the leads of a query as RFC 4180: UTF-8 with byte order mark, the language's delimiter,
 * times in the workspace's zone. A value a spreadsheet would run as a formula gets an apostrophe in
 * front.
 */
final class CsvExport {
    private static final int PORTION = 2_000;

    private final Leads leads;
    private final Texts texts;
    private final ZoneId zone;

    CsvExport(Leads leads, Texts texts, ZoneId zone) {
        this.leads = leads;
        this.texts = texts;
        this.zone = zone;
    }

    /**
     * The file appears whole or not at all.
     *
     * @return rows written, without the header
     * @throws Problem when the folder can't be written
     */
    long write(LeadQuery query, Path target, Progress progress) {
        Path folder = target.toAbsolutePath().getParent();
        try {
            Path draft = Files.createTempFile(folder, "leads", ".part");
            try {
                long rows = write(query, Files.newBufferedWriter(draft), progress);
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
                return rows;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new Problem(e, "ui.leads.export.unwritable", target);
        }
    }

    private long write(LeadQuery query, Writer file, Progress progress) throws IOException {
        file.write('\uFEFF');
        try (CsvWriter csv =
                CsvWriter.builder()
                        .fieldSeparator(texts.language() == Language.ES ? ';' : ',')
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(file)) {
            csv.writeRecord(header());
            long written = 0;
            long total = Long.MAX_VALUE;
            while (written < total) {
                progress.check();
                var page = leads.page(query, written, PORTION);
                total = page.total();
                if (page.rows().isEmpty()) break;
                for (LeadRow row : page.rows()) csv.writeRecord(line(row));
                written += page.rows().size();
                progress.at(written, total);
            }
            return written;
        }
    }

    private List<String> header() {
        return List.of(
                texts.get("ui.leads.column.person"),
                texts.get("domain.field.email"),
                texts.get("domain.field.company"),
                texts.get("domain.field.job_title"),
                texts.get("ui.leads.column.score"),
                texts.get("ui.leads.column.band"),
                texts.get("ui.leads.column.signal"),
                texts.get("ui.leads.column.signal_at"),
                texts.get("domain.field.created_at"),
                texts.get("domain.field.last_contacted_at"));
    }

    private List<String> line(LeadRow row) {
        return List.of(
                safe(row.name()),
                safe(row.email()),
                safe(row.company()),
                safe(row.jobTitle()),
                row.score() < 0 ? "" : String.valueOf(row.score()),
                row.band() == null ? "" : texts.get("domain.band." + row.band().key()),
                row.lastSignal() == null ? "" : texts.get("domain.event." + row.lastSignal().key()),
                moment(row.lastSignalAt()),
                moment(row.createdAt()),
                moment(row.lastContactedAt()));
    }

    private String moment(Instant at) {
        return at == null ? "" : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local(at));
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at.truncatedTo(SECONDS), zone);
    }

    /** Spreadsheets run what begins with one of these. */
    static String safe(String value) {
        if (value == null || value.isEmpty()) return "";
        return "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
