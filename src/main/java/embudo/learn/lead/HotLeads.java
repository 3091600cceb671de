package embudo.learn.lead;

import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Contacts;
import embudo.domain.EventBlock;
import embudo.domain.Settings;
import embudo.domain.Stage;
import embudo.domain.flow.FlowChanges;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Promotes the status of leads that become hot (spec 02 section 3), where the status still says
 * that nobody deals with them.
 */
public final class HotLeads implements Stage {
    /** Setting: {@code false} leaves the status alone. */
    public static final String PROMOTE = "sales.promote";

    /** The status of a lead that became hot. */
    public static final String STATUS = "hot_lead";

    /** Statuses, letters only, of leads nobody deals with yet; none counts too. */
    private static final Set<String> OPEN =
            Set.of(
                    "new",
                    "open",
                    "opennotcontacted",
                    "warmlead",
                    "coldlead",
                    "unqualified",
                    "nuevo",
                    "abierto",
                    "sincontactar");

    private final Crossings crossings;
    private final Contacts contacts;
    private final Settings settings;

    public HotLeads(Crossings crossings, Contacts contacts, Settings settings) {
        this.crossings = crossings;
        this.contacts = contacts;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "hot-leads";
    }

    @Override
    public Result handle(List<EventBlock> news) {
        if (!Boolean.parseBoolean(settings.get(PROMOTE, "true"))) return Result.NOTHING;
        List<Long> people = crossings.in(news).stream().map(Crossing::person).toList();
        if (people.isEmpty()) return Result.NOTHING;
        List<FlowChanges.Edit> edits =
                contacts.byIds(people).stream()
                        .filter(HotLeads::open)
                        .map(c -> new FlowChanges.Edit(c.id(), ContactField.LEAD_STATUS, STATUS))
                        .toList();
        return new Result(List.of(), List.of(), List.of(), FlowChanges.edits(edits));
    }

    private static boolean open(Contact contact) {
        String status = contact.text(ContactField.LEAD_STATUS);
        return status == null
                || OPEN.contains(status.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
    }
}
