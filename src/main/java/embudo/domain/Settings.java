package embudo.domain;

import java.time.ZoneId;
import java.util.Map;

/**
 * The workspace's settings, kept in a file that is replaced atomically. Keys are listed as
 * constants; unknown keys are kept.
 */
public interface Settings {
    String NAME = "workspace.name";
    String ZONE = "workspace.zone";
    String CURRENCY = "workspace.currency";
    String LANGUAGE = "window.language";

    /** {@code light}, {@code dark}, {@code contrast} or {@code system}. */
    String THEME = "window.theme";

    /** Version of the program whose news were said last. */
    String NEWS_SEEN = "window.news";

    /** Folder into which scheduled reports are written; missing means that none are made. */
    String REPORT_FOLDER = "reports.folder";

    /** Moment from which on scheduled reports are due. */
    String REPORT_SINCE = "reports.since";

    /** Size of text and controls in percent, 100 to 200. */
    String TEXT_SIZE = "window.textSize";

    /** {@code true} holds every outgoing action. */
    String OFFLINE = "link.offline";

    /** {@code true} writes scores back to a service by itself, S-LEAD-15. */
    String WRITE_BACK = "score.writeback.armed";

    /** The connector that scores are written back to; missing means the webhook. */
    String WRITE_BACK_TO = "score.writeback.connector";

    /** The address of whoever works here: mails to look at go there. */
    String OWN_ADDRESS = "own.address";

    /** {@code true}: addresses that differ after a plus only are one mailbox. */
    String PLUS = "identity.plus";

    /** {@code true}: dots in the name of a Gmail address don't count. */
    String GMAIL_DOTS = "identity.gmailDots";

    /** Country (ISO 3166 code) of numbers without one; missing means that of the zone. */
    String REGION = "identity.region";

    /** The value, or the default given. */
    String get(String key, String otherwise);

    /** Null removes the key. */
    void put(String key, String value, Actor actor);

    Map<String, String> all();

    default ZoneId zone() {
        return ZoneId.of(get(ZONE, "Europe/Madrid"));
    }

    default String currency() {
        return get(CURRENCY, "USD");
    }
}
