package embudo.catalog.condition;

import embudo.kernel.Problem;

import java.util.ArrayList;
import java.util.List;

/** Ends the reading of a text at its first fault. */
final class Mistake extends RuntimeException {
    private final transient Fault fault;

    /** {@code args} follow the column in the message. */
    Mistake(Token at, String key, Object... args) {
        super(key, null, false, false);
        List<Object> all = new ArrayList<>(List.of(at.from() + 1));
        all.addAll(List.of(args));
        fault = new Fault(at.from(), at.to(), new Problem(key, all.toArray()));
    }

    Fault fault() {
        return fault;
    }
}
