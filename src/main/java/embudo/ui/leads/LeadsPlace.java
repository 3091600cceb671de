package embudo.ui.leads;

import embudo.domain.LeadQuery;

import java.util.Map;
import java.util.TreeMap;

/**
 * Where a person is among the leads.
 *
 * @param person the open lead, 0 for none
 */
record LeadsPlace(
        String text, String where, QuickView view, LeadsViewModel.Order order, long person) {
    private static final String NUMBER = "\\d{1,18}";

    /** Everybody, best score first, nobody open. */
    static final LeadsPlace FIRST =
            new LeadsPlace("", "", QuickView.ALL, LeadsViewModel.Order.FIRST, 0);

    Map<String, String> texts() {
        Map<String, String> all = new TreeMap<>();
        all.put("text", text);
        all.put("where", where);
        all.put("view", view.key());
        all.put("sort", order.by().key());
        all.put("descending", String.valueOf(order.descending()));
        all.put("person", String.valueOf(person));
        return all;
    }

    static LeadsPlace of(Map<String, String> all) {
        QuickView view = FIRST.view;
        for (QuickView each : QuickView.values())
            if (each.key().equals(all.get("view"))) view = each;
        String sort = all.getOrDefault("sort", "");
        String person = all.getOrDefault("person", "");
        return new LeadsPlace(
                all.getOrDefault("text", ""),
                all.getOrDefault("where", ""),
                view,
                sort.isEmpty()
                        ? LeadsViewModel.Order.FIRST
                        : new LeadsViewModel.Order(
                                new LeadQuery.Sort(sort), "true".equals(all.get("descending"))),
                person.matches(NUMBER) ? Long.parseLong(person) : 0);
    }
}
