package embudo.domain;

/** Device of an event; the ordinal is the stored code, so constants are only ever appended. */
public enum Device {
    UNKNOWN,
    DESKTOP,
    MOBILE,
    TABLET
}
