package embudo.ui.leads;

import embudo.domain.Contact;
import embudo.domain.LeadRow;

/**
 * One line of the table.
 *
 * @param contact all that is known of the person, null while no column asks for it
 */
public record LeadLine(LeadRow lead, Contact contact) {}
