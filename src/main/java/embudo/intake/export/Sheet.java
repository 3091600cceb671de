package embudo.intake.export;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A table that can be exported.
 *
 * @param id as commands name it, such as {@code campaign-days}
 * @param columns asked for once an export, since a workspace can have columns of its own
 * @param rows hands every row within a scope to the consumer, in portions; a consumer that throws
 *     ends it
 */
public record Sheet<R>(
        String id, Supplier<List<Column<R>>> columns, BiConsumer<Scope, Consumer<R>> rows) {
    static <R> Sheet<R> of(
            String id, List<Column<R>> columns, BiConsumer<Scope, Consumer<R>> rows) {
        return new Sheet<>(id, () -> columns, rows);
    }
}
