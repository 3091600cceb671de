package embudo.store.db;

import embudo.kernel.Problem;

import org.h2.api.ErrorCode;

import java.sql.SQLException;

/** Says what a failure of the database means to a person, where it means something. */
public final class Faults {
    private Faults() {}

    /** The failure to throw for {@code cause}: a {@link Problem} when a person can act on it. */
    public static RuntimeException of(Throwable cause, Object place) {
        SQLException sql = sql(cause);
        if (sql == null)
            return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
        return switch (sql.getErrorCode()) {
            case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 ->
                    new Problem(cause, "store.disk", place);
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 ->
                    new Problem(cause, "store.damaged", place);
            case ErrorCode.VALUE_TOO_LONG_2 ->
                    new Problem(
                            cause,
                            "store.value.long",
                            sql.getMessage().lines().findFirst().orElse(""));
            case ErrorCode.DATABASE_IS_CLOSED, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN ->
                    new Problem(cause, "store.closed");
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> new Problem(cause, "store.locked", place, "");
            case ErrorCode.FILE_ENCRYPTION_ERROR_1, ErrorCode.WRONG_USER_OR_PASSWORD ->
                    new Problem(cause, "store.key.wrong", place);
            default ->
                    cause instanceof RuntimeException e
                            ? e
                            : new IllegalStateException(sql.getMessage(), cause);
        };
    }

    private static SQLException sql(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause())
            if (t instanceof SQLException sql) return sql;
        return null;
    }
}
