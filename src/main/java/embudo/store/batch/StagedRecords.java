package embudo.store.batch;

import embudo.domain.Record;
import embudo.store.row.RecordBody;
import embudo.store.row.RecordRow;

import java.util.HashMap;
import java.util.Map;

/** A batch's records. Who is known already is the caller's to say, so nothing is looked up here. */
final class StagedRecords {
    private final Staging staging;

    StagedRecords(Staging staging) {
        this.staging = staging;
    }

    void record(Record before, Record now) {
        Map<String, RecordRow> known = new HashMap<>();
        if (before != null) known.put(now.key(), row(before));
        staging.put("record", known, now.key(), row(now));
    }

    private static RecordRow row(Record record) {
        RecordRow row = new RecordRow();
        row.id = record.id();
        row.kind = record.kind();
        row.recordKey = record.key();
        row.person = record.person();
        row.occurredAt = record.at() == null ? null : record.at().toEpochMilli();
        row.body = RecordBody.text(record.values());
        return row;
    }
}
