package embudo.ui.find;

import embudo.domain.Contact;
import embudo.domain.Contacts;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.domain.Leads;
import embudo.ui.kit.Navigator;
import embudo.ui.kit.find.Finder;
import embudo.ui.kit.find.Found;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Leads by name, company or e-mail, as the leads screen searches them. */
public final class LeadFinder implements Finder {
    private static final int LEAST_TYPED = 2;
    private final Leads leads;
    private final Contacts contacts;
    private final Navigator navigator;

    public LeadFinder(Leads leads, Contacts contacts, Navigator navigator) {
        this.leads = leads;
        this.contacts = contacts;
        this.navigator = navigator;
    }

    @Override
    public String id() {
        return "leads";
    }

    @Override
    public String kindKey() {
        return "ui.find.lead";
    }

    @Override
    public List<Found> find(String typed, int limit) {
        if (typed.length() < LEAST_TYPED) return List.of();
        return leads.page(LeadQuery.all().withText(typed), 0, limit).rows().stream()
                .map(LeadFinder::found)
                .toList();
    }

    private static Found found(LeadRow row) {
        return found(row.id(), row.name(), row.company(), row.email());
    }

    private static Found found(long id, String name, String company, String email) {
        String detail =
                Stream.of(company, email)
                        .filter(s -> s != null && !s.isEmpty())
                        .collect(Collectors.joining(" · "));
        return new Found(String.valueOf(id), name, detail, "fth-user", "");
    }

    @Override
    public Optional<Found> known(String key) {
        return contacts.byId(Long.parseLong(key)).map(LeadFinder::found);
    }

    private static Found found(Contact c) {
        return found(c.id(), c.name(), c.text(embudo.domain.ContactField.COMPANY), c.email());
    }

    @Override
    public void open(Found found) {
        navigator.openLeads(found.title(), Set.of(Long.valueOf(found.key())));
    }
}
