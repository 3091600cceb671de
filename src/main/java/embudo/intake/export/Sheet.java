package embudo.intake.export;

import embudo.kernel.Language;

import java.util.List;
import java.util.Map;
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
 * @param name of the table for people, where it is declared; else empty
 */
public record Sheet<R>(
        String id,
        Supplier<List<Column<R>>> columns,
        BiConsumer<Scope, Consumer<R>> rows,
        Map<Language, String> name) {
    /** A table whose name is among the program's texts. */
    Sheet(String id, Supplier<List<Column<R>>> columns, BiConsumer<Scope, Consumer<R>> rows) {
        this(id, columns, rows, Map.of());
    }

    static <R> Sheet<R> of(
            String id, List<Column<R>> columns, BiConsumer<Scope, Consumer<R>> rows) {
        return new Sheet<>(id, () -> columns, rows);
    }
}
