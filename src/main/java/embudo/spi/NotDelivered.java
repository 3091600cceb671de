package embudo.spi;

/** The network failed. The two kinds differ in what may be done next. */
public abstract sealed class NotDelivered extends RuntimeException {
    private NotDelivered(String message, Throwable cause) {
        super(message, cause);
    }

    /** No connection came about: nothing has left this machine. */
    public static final class NotSent extends NotDelivered {
        public NotSent(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The connection ended after the request began: the service may have taken it. */
    public static final class MayHaveArrived extends NotDelivered {
        public MayHaveArrived(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
