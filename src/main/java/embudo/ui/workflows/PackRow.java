package embudo.ui.workflows;

import embudo.catalog.workflow.Pack;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * A pack as the screen shows it.
 *
 * @param base the largest other pack it holds whole, null for none
 * @param more its workflows that are not of {@code base}
 * @param missing how many of all its workflows are not published
 */
record PackRow(Pack pack, Pack base, List<WorkflowRow> more, int missing) {
    PackRow {
        more = List.copyOf(more);
    }

    static PackRow of(Pack pack, List<Pack> all, List<WorkflowRow> rows) {
        Pack base =
                all.stream()
                        .filter(p -> p.workflows().size() < pack.workflows().size())
                        .filter(p -> new HashSet<>(pack.workflows()).containsAll(p.workflows()))
                        .max(Comparator.comparing(p -> p.workflows().size()))
                        .orElse(null);
        List<WorkflowRow> own =
                rows.stream().filter(r -> pack.workflows().contains(r.workflow().key())).toList();
        return new PackRow(
                pack,
                base,
                own.stream()
                        .filter(r -> base == null || !base.workflows().contains(r.workflow().key()))
                        .toList(),
                (int) own.stream().filter(r -> r.published() == null).count());
    }
}
