package embudo.ui.leads;

import embudo.domain.Contact;
import embudo.domain.flow.Task;
import embudo.domain.sales.LeadNote;
import embudo.learn.lead.LeadProfile;
import embudo.learn.lead.NextActions;
import embudo.learn.lead.SalesDesk;

import java.time.Instant;
import java.util.List;

/**
 * What somebody who sells sees of a lead.
 *
 * @param team who can look after it
 * @param next what its score calls for, most urgent first
 * @param tasks open ones, soonest first
 * @param notes newest first
 * @param now the moment all this was read
 */
record SalesFacts(
        List<String> team,
        List<NextActions.Step> next,
        List<Task> tasks,
        List<LeadNote> notes,
        LeadProfile profile,
        Instant now) {

    /** Blocks: not for the FX thread. */
    static SalesFacts of(SalesDesk desk, Contact contact, Instant now) {
        return new SalesFacts(
                desk.team().names(),
                desk.next(contact),
                desk.tasks(contact.id()),
                desk.book().notes(contact.id()),
                desk.profile(contact.id()),
                now);
    }

    /** Whether somebody is to call already. */
    boolean calling() {
        return tasks.stream().anyMatch(t -> t.kind().equals(NextActions.CALL));
    }
}
