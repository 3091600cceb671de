package embudo.intake;

import embudo.domain.ImportSession;
import embudo.intake.matching.EmailKeys;
import embudo.kernel.Problem;
import embudo.kernel.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One run over one file: where to read, where to write and whom to tell. A dry run differs only in
 * its session, which keeps nothing.
 */
record Desk(
        ImportPlan plan,
        Row header,
        Ports ports,
        ImportSession session,
        Tally tally,
        Progress progress,
        Survey survey) {
    /** Rows in one durable portion; between portions a person's stop is noticed. */
    static final int PORTION = 4_000;

    Table open() {
        return Table.open(plan.file(), plan.charset(), plan.delimiter());
    }

    /** Passes the rows below the header one by one, for a look before anything is written. */
    void eachRow(Consumer<Row> handler) {
        try (Table table = open()) {
            Row row;
            while ((row = table.next()) != null) {
                if (row.line() % PORTION == 0) progress.check();
                if (row.line() > plan.headerLine() && !row.blank()) handler.accept(row);
            }
        }
    }

    /** Passes the rows below the header in portions, each made durable after its turn. */
    void eachPortion(Consumer<List<Row>> handler) {
        try (Table table = open()) {
            List<Row> portion = new ArrayList<>();
            Row row;
            while ((row = table.next()) != null) {
                if (row.line() <= plan.headerLine() || row.blank()) continue;
                portion.add(row);
                if (portion.size() == PORTION) {
                    hand(portion, handler);
                    portion = new ArrayList<>();
                }
            }
            hand(portion, handler);
        }
    }

    private void hand(List<Row> portion, Consumer<List<Row>> handler) {
        progress.check();
        handler.accept(portion);
        endPortion();
    }

    void endPortion() {
        session.portion();
        progress.at(tally.counts().rows(), survey.rows());
    }

    /** True when the owner of an address or number was erased; null is nobody's. */
    boolean erased(String address) {
        if (address == null) return false;
        return ports.erased().test(address)
                || ports.erased().test(EmailKeys.of(ports.settings()).of(address));
    }

    /** Turns a row away whose person was erased; what it says of them is not kept either. */
    void rejectErased(Row row) {
        tally.reject(row.line(), "", "intake.reason.erased");
    }

    /** Column of each mapped target. */
    Columns columns() {
        return Columns.of(plan);
    }

    /**
     * The columns, when all of these targets have one.
     *
     * @throws Problem naming what is missing
     */
    Columns columns(String... required) {
        Columns columns = columns();
        for (String target : required)
            if (!columns.has(target))
                throw new Problem("intake.kind.column_missing", plan.kind(), target);
        return columns;
    }

    /** When the file was last written: newer knowledge in the workspace is not overwritten. */
    Instant written() {
        try {
            return Files.getLastModifiedTime(plan.file()).toInstant();
        } catch (IOException e) {
            throw new Problem(e, "intake.file.unreadable", plan.file().getFileName());
        }
    }
}
