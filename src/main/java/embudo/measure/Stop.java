package embudo.measure;

import embudo.domain.Channel;

/**
 * A place on the way of a journey.
 *
 * @param channel {@link Channel#NONE} unless the kind is CHANNEL
 */
public record Stop(Kind kind, Channel channel) {
    /** What kind of place. */
    public enum Kind {
        START,
        CHANNEL,
        CONVERSION,
        /** Ended without a conversion: the chain's NULL. */
        LOST,
        /** Not ended yet. */
        OPEN
    }

    public static final Stop START = new Stop(Kind.START, Channel.NONE);
    public static final Stop CONVERSION = new Stop(Kind.CONVERSION, Channel.NONE);

    public static Stop at(Channel channel) {
        return new Stop(Kind.CHANNEL, channel);
    }

    static Stop end(Journey.Outcome outcome) {
        return switch (outcome) {
            case CONVERTED -> CONVERSION;
            case LOST -> new Stop(Kind.LOST, Channel.NONE);
            case OPEN -> new Stop(Kind.OPEN, Channel.NONE);
        };
    }

    /** Such as {@code start} or {@code google_ads}. */
    public String key() {
        return kind == Kind.CHANNEL
                ? channel.key()
                : kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
