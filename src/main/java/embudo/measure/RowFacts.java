package embudo.measure;

import embudo.domain.Channel;
import embudo.domain.Record;
import embudo.domain.Records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Rows of declared kinds as leaves read them, kept until a batch changes them. */
final class RowFacts {
    private final Records records;
    private final Map<String, List<Row>> kinds = new ConcurrentHashMap<>();

    RowFacts(Records records) {
        this.records = records;
    }

    /** One row: its day is null when it has a moment instead. */
    record Row(LocalDate day, long at, int channel, String key, Map<String, Object> values) {}

    void forget() {
        kinds.clear();
    }

    List<Row> of(String kind) {
        return kinds.computeIfAbsent(kind, this::read);
    }

    private List<Row> read(String kind) {
        List<Row> rows = new ArrayList<>();
        records.forEach(
                kind,
                record -> {
                    LocalDate day = record.value("day", LocalDate.class).orElse(null);
                    if (day == null && record.at() == null) return;
                    rows.add(
                            new Row(
                                    day,
                                    day == null ? record.at().toEpochMilli() : 0,
                                    channel(record),
                                    record.key(),
                                    record.values()));
                });
        return List.copyOf(rows);
    }

    private static int channel(Record record) {
        String name = record.value("channel", String.class).orElse("").toUpperCase(Locale.ROOT);
        return Arrays.stream(Channel.values())
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElse(Channel.NONE)
                .code();
    }

    /** Hands the rows of a kind to a leaf. */
    void run(String kind, String field, ZoneDays days, Atom.Sink sink) {
        Atom atom = new Atom();
        for (Row row : of(kind)) {
            atom.day = row.day == null ? days.day(row.at) : (int) row.day.toEpochDay();
            atom.channel = row.channel;
            atom.source = kind + " " + row.key;
            atom.amount = 1;
            if (field != null) {
                if (!(row.values.get(field) instanceof BigDecimal number)) continue;
                atom.amount = number.longValue();
            }
            sink.take(atom);
        }
    }
}
