package embudo.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Contacts;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.domain.Leads;
import embudo.kernel.Language;
import embudo.kernel.Page;
import embudo.kernel.Problem;
import embudo.kernel.Progress;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes leads to a file: CSV (UTF-8 with byte order mark, the language's delimiter) or JSON lines,
 * one object a lead with keys named as in {@link ContactField#key()} plus {@code lead_id}, {@code
 * score} and {@code band}. In CSV a value that a spreadsheet would run as a formula gets a leading
 * apostrophe. The file appears whole or not at all.
 */
public final class LeadExport {
    private static final int PORTION = 1_000;
    private static final Pattern NUMBER = Pattern.compile("[+-][0-9]{1,18}");
    private final Leads leads;
    private final Contacts contacts;

    /** File formats. */
    public enum Format {
        CSV,
        JSONL
    }

    public LeadExport(Leads leads, Contacts contacts) {
        this.leads = leads;
        this.contacts = contacts;
    }

    /**
     * @return how many leads were written
     * @throws Problem when the folder can't be written
     */
    public long write(
            LeadQuery query, Path target, Format format, Language language, Progress progress) {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            long written;
            try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                Sink sink = format == Format.CSV ? csv(out, language) : jsonLines(out);
                written = rows(query, sink, progress);
            }
            Files.move(
                    part,
                    target,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            return written;
        } catch (IOException e) {
            throw new Problem(e, "intake.export.failed", target, String.valueOf(e.getMessage()));
        } finally {
            part.toFile().delete();
        }
    }

    /**
     * A cell that no spreadsheet takes for a formula; a plain number, such as a phone's, is none.
     */
    static String harmless(String cell) {
        if (cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0) return cell;
        if (NUMBER.matcher(cell).matches()) return cell;
        return "'" + cell;
    }

    private long rows(LeadQuery query, Sink sink, Progress progress) throws IOException {
        long offset = 0;
        while (true) {
            progress.check();
            Page<LeadRow> page = leads.page(query, offset, PORTION);
            Map<Long, Contact> known = new HashMap<>();
            for (Contact c : contacts.byIds(page.rows().stream().map(LeadRow::id).toList()))
                known.put(c.id(), c);
            for (LeadRow row : page.rows())
                if (known.containsKey(row.id())) sink.write(row, known.get(row.id()));
            offset += page.rows().size();
            progress.at(offset, page.total());
            if (page.rows().size() < PORTION) return offset;
        }
    }

    private static Sink csv(BufferedWriter out, Language language) throws IOException {
        out.write('\uFEFF');
        CsvWriter csv =
                CsvWriter.builder()
                        .fieldSeparator(language == Language.ES ? ';' : ',')
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(out);
        List<String> head = new ArrayList<>(List.of("lead_id", "score", "band"));
        for (ContactField field : ContactField.values()) head.add(field.key());
        csv.writeRecord(head);
        return (row, contact) -> {
            List<String> cells = new ArrayList<>();
            values(row, contact)
                    .values()
                    .forEach(v -> cells.add(v == null ? "" : harmless(v.toString())));
            csv.writeRecord(cells);
            // The writer keeps a buffer of its own that nobody else would empty.
            csv.flush();
        };
    }

    private static Sink jsonLines(BufferedWriter out) {
        ObjectMapper mapper = new ObjectMapper();
        return (row, contact) -> {
            try {
                out.write(mapper.writeValueAsString(values(row, contact)));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
            out.newLine();
        };
    }

    private static Map<String, Object> values(LeadRow row, Contact contact) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("lead_id", row.id());
        values.put("score", row.score() < 0 ? null : row.score());
        values.put("band", row.band() == null ? null : row.band().key());
        for (ContactField field : ContactField.values()) {
            Object value = contact.fields().get(field);
            values.put(
                    field.key(), value instanceof Long || value == null ? value : value.toString());
        }
        return values;
    }

    /** Where rows go. */
    private interface Sink {
        void write(LeadRow row, Contact contact) throws IOException;
    }
}
