package embudo.kernel;

/** What a notice says has changed. */
public enum Topic {
    JOURNAL,
    CONTACTS,
    FIGURES,
    SCORES,
    COMMANDS,
    SETTINGS,
    LINK,
    SEGMENTS,
    REPORTS,
    WORKFLOWS,
    ALERTS
}
