package embudo.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the columns of a table seem to mean: by their names, and for fields that no name was found
 * for by what stands in the columns that are left.
 */
final class Proposals {
    private static final double ENOUGH = 0.8;
    private static final int LEAST = 3;

    private final ImportKind kind;
    private final Row header;
    private final List<Row> body;
    private final Map<Integer, String> named;
    private final Map<Integer, String> mapping;

    Proposals(ImportKind kind, Head head, Row header) {
        this.kind = kind;
        this.header = header;
        body = head.rows().stream().filter(row -> row.line() > header.line()).toList();
        named =
                new LinkedHashMap<>(
                        kind.propose(new Head(List.of(header), head.delimiter()), header));
        mapping = new LinkedHashMap<>(kind.propose(head, header));
        if (kind.keepsOwn()) own();
        if (header.line() > 0) byContent();
    }

    /** Column index to target. */
    Map<Integer, String> mapping() {
        return mapping;
    }

    /** Our own exports name the fields of a workspace's own so. */
    private void own() {
        for (int i = 0; i < header.cells().length; i++)
            if (header.cell(i).startsWith(ImportPlan.CUSTOM)) {
                named.put(i, header.cell(i));
                mapping.put(i, header.cell(i));
            }
    }

    /**
     * A field that every row needs takes the only column that looks like it, where that is also the
     * only such field; others are left for a person to say.
     */
    private void byContent() {
        List<String> missing =
                kind.required().stream()
                        .filter(target -> !mapping.containsValue(target))
                        .filter(target -> kind.form(target).telling())
                        .toList();
        for (String target : missing) {
            List<Integer> alike = new ArrayList<>();
            for (int i = 0; i < header.cells().length; i++)
                if (!mapping.containsKey(i) && looksLike(i, kind.form(target))) alike.add(i);
            long rivals = missing.stream().filter(t -> kind.form(t) == kind.form(target)).count();
            if (alike.size() == 1 && rivals == 1) mapping.put(alike.getFirst(), target);
        }
    }

    private boolean looksLike(int column, Form form) {
        List<String> filled = filled(column);
        return filled.size() >= LEAST && share(filled, form) >= ENOUGH;
    }

    private List<String> filled(int column) {
        return body.stream()
                .map(row -> Columns.said(row.cell(column)))
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private static double share(List<String> filled, Form form) {
        return filled.isEmpty()
                ? 1
                : (double) filled.stream().filter(form.fits()).count() / filled.size();
    }

    /**
     * The columns under a mapping: why each means what it does, and how much of what stands in it
     * looks like that.
     */
    List<FileFacts.Column> columns(Map<Integer, String> chosen, Map<Integer, String> remembered) {
        List<FileFacts.Column> columns = new ArrayList<>();
        for (int i = 0; i < header.cells().length; i++) {
            List<String> filled = filled(i);
            String target = chosen.get(i);
            columns.add(
                    new FileFacts.Column(
                            i,
                            header.cell(i),
                            target,
                            filled.isEmpty() ? "" : filled.getFirst(),
                            basis(i, target, remembered),
                            target == null ? 1 : share(filled, kind.form(target))));
        }
        return columns;
    }

    private Basis basis(int column, String target, Map<Integer, String> remembered) {
        if (target == null) return Basis.NONE;
        if (target.equals(remembered.get(column))) return Basis.REMEMBERED;
        if (target.equals(named.get(column))) return Basis.NAME;
        return target.equals(mapping.get(column)) ? Basis.CONTENT : Basis.CHOSEN;
    }
}
