package embudo.domain;

import embudo.kernel.Page;

import java.util.Set;

/** Lists of leads, paged. */
public interface Leads {
    Page<LeadRow> page(LeadQuery query, long offset, int limit);

    /** The ids of all who match, for a bulk action. */
    Set<Long> ids(LeadQuery query);

    /** How many match. */
    default long count(LeadQuery query) {
        return page(query, 0, 1).total();
    }
}
