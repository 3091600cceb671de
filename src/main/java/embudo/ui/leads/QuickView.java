package embudo.ui.leads;

import embudo.domain.Band;
import embudo.domain.LeadQuery;

import java.util.Locale;
import java.util.Set;

/** The ready-made lists above the table. */
public enum QuickView {
    ALL(Set.of(), false),
    HOT_UNCALLED(Set.of(Band.HOT), true),
    HOT(Set.of(Band.HOT), false),
    WARM(Set.of(Band.WARM), false),
    COLD(Set.of(Band.COLD), false),
    UNQUALIFIED(Set.of(Band.UNQUALIFIED), false);

    private final Set<Band> bands;
    private final boolean uncontacted;

    QuickView(Set<Band> bands, boolean uncontacted) {
        this.bands = bands;
        this.uncontacted = uncontacted;
    }

    /** The query narrowed to this list. */
    public LeadQuery narrow(LeadQuery query) {
        return query.withBands(bands).withUncontacted(uncontacted);
    }

    /** Last part of its message key. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
