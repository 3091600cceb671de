package embudo.ui.leads;

import embudo.catalog.condition.Field;
import embudo.catalog.condition.Fields;
import embudo.domain.Contact;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.kernel.Page;
import embudo.ui.Services;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what the table shows. Blocks: not for the FX thread. */
final class LeadReader {
    private static final int PORTION = 1_000;
    private final Services services;

    LeadReader(Services services) {
        this.services = services;
    }

    /**
     * @param contacts whether a column asks for all that is known of the people
     */
    Page<LeadLine> lines(LeadQuery query, long offset, int limit, boolean contacts) {
        Page<LeadRow> page = services.leads().page(query, offset, limit);
        Map<Long, Contact> known = new HashMap<>();
        if (contacts)
            for (Contact c :
                    services.contacts().byIds(page.rows().stream().map(LeadRow::id).toList()))
                known.put(c.id(), c);
        List<LeadLine> lines =
                page.rows().stream()
                        .map(row -> new LeadLine(row, known.get(row.id())))
                        .filter(line -> !contacts || line.contact() != null)
                        .toList();
        return new Page<>(lines, page.offset(), page.total());
    }

    /** The first of a list with all that is known of the people. */
    List<LeadLine> first(LeadQuery query, int most) {
        List<LeadLine> all = new ArrayList<>();
        Page<LeadLine> page;
        do {
            page = lines(query, all.size(), Math.min(PORTION, most - all.size()), true);
            all.addAll(page.rows());
        } while (!page.rows().isEmpty() && all.size() < most);
        return all;
    }

    /** How long each ready-made list is. */
    Map<QuickView, Long> counts(LeadQuery scope) {
        Map<QuickView, Long> counts = new EnumMap<>(QuickView.class);
        for (QuickView view : QuickView.values())
            counts.put(view, services.leads().count(view.narrow(scope)));
        return counts;
    }

    /** Names of the workspace's own fields. */
    List<String> ownFields() {
        return services.audience().fields().offered(false).stream()
                .map(Field::key)
                .filter(key -> key.startsWith(Fields.CUSTOM))
                .map(key -> key.substring(Fields.CUSTOM.length()))
                .sorted()
                .toList();
    }
}
