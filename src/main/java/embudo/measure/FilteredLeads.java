package embudo.measure;

import embudo.catalog.condition.Audience;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.domain.Leads;
import embudo.kernel.Page;

import java.util.HashSet;
import java.util.Set;

/**
 * Leads whose queries may hold a condition: whom it holds of is found in the columns, the list is
 * the store's. So a list, its length and what is done to all of it are one answer.
 */
public final class FilteredLeads implements Leads {
    private final Leads leads;
    private final Audience audience;

    public FilteredLeads(Leads leads, Audience audience) {
        this.leads = leads;
        this.audience = audience;
    }

    /**
     * @throws embudo.kernel.Problem when the condition can't be read
     */
    @Override
    public Page<LeadRow> page(LeadQuery query, long offset, int limit) {
        return leads.page(narrowed(query), offset, limit);
    }

    @Override
    public Set<Long> ids(LeadQuery query) {
        return leads.ids(narrowed(query));
    }

    private LeadQuery narrowed(LeadQuery query) {
        if (query.where().isBlank()) return query.withWhere("");
        Condition condition = Conditions.read(query.where(), audience.fields()).orThrow();
        Set<Long> people = new HashSet<>(audience.people(condition));
        if (query.people() != null) people.retainAll(query.people());
        return query.withWhere("").withPeople(people);
    }
}
