package embudo.intake;

/** Why a column is thought to mean what it is mapped to. */
public enum Basis {
    /** It means nothing yet. */
    NONE,
    /** Its name is one that files give the field. */
    NAME,
    /** What stands in it looks like the field. */
    CONTENT,
    /** A file with this very header was imported so before. */
    REMEMBERED,
    /** The person said so. */
    CHOSEN
}
