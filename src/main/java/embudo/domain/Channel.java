package embudo.domain;

import java.util.Locale;

/** Marketing channels. The code is stored in chunks and never changes meaning. */
public enum Channel {
    NONE(0),
    EMAIL(1),
    LINKEDIN(2),
    GOOGLE_ADS(3),
    META_ADS(4),
    ORGANIC(5),
    REFERRAL(6),
    DIRECT(7),
    SOCIAL(8),
    WEB(9),
    PHONE(10),
    SMS(11),
    WHATSAPP(12),
    PUSH(13),
    OTHER(14);

    private static final Channel[] BY_CODE = values();
    private final byte code;

    Channel(int code) {
        this.code = (byte) code;
    }

    public byte code() {
        return code;
    }

    public static Channel ofCode(int code) {
        return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : OTHER;
    }

    /** Lower-case key for JSON and message keys, such as {@code google_ads}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
