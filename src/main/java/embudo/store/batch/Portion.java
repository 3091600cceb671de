package embudo.store.batch;

import embudo.store.db.Ids;
import embudo.store.db.Tx;
import embudo.store.journal.EventPortion;
import embudo.store.people.Companies;
import embudo.store.people.ContactKeys;
import embudo.store.people.ContactTable;
import embudo.store.people.CustomValues;
import embudo.store.row.Row;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A part of a batch on its way to the database. {@code now} is in epoch milliseconds. */
record Portion(
        int batch,
        List<ContactTable.Draft> drafts,
        List<Row> rows,
        List<Row> rewritten,
        List<Changes.Change> changes,
        EventPortion events,
        long now) {
    /** Names that are kept in mind. */
    private static final int COMPANIES = 50_000;

    /**
     * @param companies ids by name that earlier portions have met; takes in those of this one once
     *     they are durable
     */
    void write(Tx tx, Ids ids, ContactKeys keys, Map<String, Long> companies) throws SQLException {
        if (!drafts.isEmpty()) contacts(tx, ids, companies);
        tx.after(() -> drafts.forEach(d -> known(d, keys)));
        Map<Class<?>, List<Row>> byClass = new LinkedHashMap<>();
        rows.forEach(r -> byClass.computeIfAbsent(r.getClass(), k -> new ArrayList<>()).add(r));
        byClass.values().forEach(list -> tx.session().insertMultiple(list));
        rewritten.forEach(tx.session()::update);
        Changes.insert(tx, batch, changes);
        events.write(tx);
    }

    private static void known(ContactTable.Draft d, ContactKeys keys) {
        keys.add(d.emailHash(), d.id());
        keys.add(d.phoneHash(), d.id());
    }

    private void contacts(Tx tx, Ids ids, Map<String, Long> companies) throws SQLException {
        Set<String> names = new TreeSet<>();
        Map<Long, Map<String, String>> custom = new LinkedHashMap<>();
        for (ContactTable.Draft d : drafts) {
            if (d.company() != null && !companies.containsKey(d.company())) names.add(d.company());
            if (!d.custom().isEmpty()) custom.put(d.id(), d.custom());
        }
        Map<String, Long> met = Companies.ensure(tx, ids, names);
        Map<String, Long> all = new HashMap<>(met);
        for (ContactTable.Draft d : drafts)
            if (d.company() != null) all.computeIfAbsent(d.company(), companies::get);
        ContactTable.insert(tx.connection(), drafts, all, batch, now);
        CustomValues.insert(tx, ids, custom);
        // Not before, because a portion that fails with others is written again.
        tx.after(() -> {
            if (companies.size() > COMPANIES) companies.clear();
            companies.putAll(met);
        });
    }
}
