package embudo.domain;

import java.util.List;

/** What a list of leads that is kept in memory still asks the store. */
public interface LeadSource {
    /** The lines of these people in the order given; who is no longer there is missing. */
    List<LeadRow> rows(List<Long> people);

    /**
     * Who has the text in name, company or e-mail, ignoring case and accents; in no particular
     * order, and perhaps twice.
     */
    long[] find(String text);
}
