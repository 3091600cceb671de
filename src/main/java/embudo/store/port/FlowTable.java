package embudo.store.port;

import embudo.domain.Actor;
import embudo.domain.flow.FlowChanges;
import embudo.domain.flow.FlowChanges.Listing;
import embudo.domain.flow.Sent;
import embudo.domain.flow.Task;
import embudo.store.Core;
import embudo.store.db.Sql;
import embudo.store.db.Tx;
import embudo.store.people.ContactStore;
import embudo.store.people.SegmentStore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Writes what workflows changed, within the transaction of their stage. */
public final class FlowTable {
    private static final Actor ACTOR = new Actor(Actor.Kind.STAGE, "workflows");
    private final Core core;
    private final ContactStore contacts;
    private final SegmentStore segments;
    private final PointsTable points;

    public FlowTable(Core core, ContactStore contacts, SegmentStore segments) {
        this.core = core;
        this.contacts = contacts;
        this.segments = segments;
        points = new PointsTable(core);
    }

    void write(Tx tx, FlowChanges changes) throws SQLException {
        Connection c = tx.connection();
        CaseTable.put(c, changes.cases());
        CaseTable.log(c, changes.log());
        if (!changes.sent().isEmpty()) sent(c, changes.sent());
        if (!changes.tasks().isEmpty()) tasks(c, changes.tasks());
        for (FlowChanges.Edit edit : changes.edits())
            contacts.put(tx, edit.person(), edit.field(), edit.value(), ACTOR);
        for (Listing listing : changes.listings()) list(tx, listing);
        for (String key : changes.retries())
            Sql.update(
                    c,
                    "UPDATE command SET state = 'WAITING', next_try_at = ?, settled_at = NULL"
                            + " WHERE dedupe_key = ? AND state = 'FAILED'",
                    core.ticker().now().toEpochMilli(),
                    key);
        for (FlowChanges.Mark mark : changes.marks())
            Sql.update(
                    c,
                    "MERGE INTO flow_mark KEY (workflow, trigger_no) VALUES (?, ?, ?)",
                    mark.workflow(),
                    mark.trigger(),
                    mark.upTo().toEpochMilli());
        for (FlowChanges.Due due : changes.dues())
            Sql.update(
                    c,
                    "MERGE INTO flow_due KEY (workflow, trigger_no, due_at, webinar)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    due.workflow(),
                    due.trigger(),
                    due.at().toEpochMilli(),
                    due.webinar(),
                    due.state().name());
        for (FlowChanges.Sight sight : changes.sights()) see(c, sight);
        points.write(tx, changes.points());
    }

    private void list(Tx tx, Listing listing) throws SQLException {
        segments.list(tx, listing.segment(), listing.person(), listing.on(), ACTOR);
    }

    private static void sent(Connection c, List<Sent> sent) throws SQLException {
        try (PreparedStatement s =
                c.prepareStatement("INSERT INTO flow_sent VALUES (?, ?, ?, ?)")) {
            for (Sent x : sent)
                CaseTable.add(s, x.person(), x.at().toEpochMilli(), x.caseId(), x.template());
            s.executeBatch();
        }
    }

    private void tasks(Connection c, List<Task> tasks) throws SQLException {
        for (Task t : tasks) CaseTable.task(c, core.ids().next("task"), t);
    }

    /** Person 0 says that there was a first look. */
    private static void see(Connection c, FlowChanges.Sight sight) throws SQLException {
        try (PreparedStatement in =
                        c.prepareStatement(
                                "MERGE INTO flow_seen KEY (workflow, trigger_no, person)"
                                        + " VALUES (?, ?, ?)");
                PreparedStatement out =
                        c.prepareStatement(
                                "DELETE FROM flow_seen WHERE workflow = ? AND trigger_no = ?"
                                        + " AND person = ?")) {
            CaseTable.add(in, sight.workflow(), sight.trigger(), 0L);
            for (long person : sight.fresh())
                CaseTable.add(in, sight.workflow(), sight.trigger(), person);
            in.executeBatch();
            for (long person : sight.gone())
                CaseTable.add(out, sight.workflow(), sight.trigger(), person);
            out.executeBatch();
        }
    }
}
