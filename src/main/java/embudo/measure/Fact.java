package embudo.measure;

/** Time, type and channel of an event in one number, which the figures are folded over. */
final class Fact {
    private static final int CHANNEL_BITS = 4;
    private static final int TYPE_BITS = 6;
    private static final int LOW = CHANNEL_BITS + TYPE_BITS;

    private Fact() {}

    /** Of an event that the product has not derived itself. */
    static long of(long at, byte type, byte channel) {
        return at << LOW | type << CHANNEL_BITS | channel;
    }

    /** Epoch milliseconds. */
    static long at(long fact) {
        return fact >> LOW;
    }

    static byte type(long fact) {
        return (byte) (fact >> CHANNEL_BITS & (1 << TYPE_BITS) - 1);
    }

    static byte channel(long fact) {
        return (byte) (fact & (1 << CHANNEL_BITS) - 1);
    }
}
