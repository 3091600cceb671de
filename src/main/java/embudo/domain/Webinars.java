package embudo.domain;

import java.util.List;
import java.util.Optional;

/** Webinars, and who was there. */
public interface Webinars {
    /** All, oldest first. */
    List<Webinar> all();

    Optional<Webinar> byExternalId(String externalId);

    /**
     * Presence of one person in every webinar, oldest first; roles other than attendee are left
     * out.
     */
    List<Presence> presence(long person);

    /** Hosts and panelists of a webinar: they are never counted as attendees. */
    List<Crew> crew(int webinar);
}
