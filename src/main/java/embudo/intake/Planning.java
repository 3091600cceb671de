package embudo.intake;

import embudo.domain.Settings;
import embudo.kernel.Problem;
import embudo.kernel.Progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns facts and a person's choices into a plan. */
final class Planning {
    private Planning() {}

    static ImportPlan of(
            FileFacts facts,
            String wanted,
            Map<String, String> choices,
            Kinds kinds,
            KnownFile file,
            Settings settings) {
        String key = wanted == null ? facts.kind() : wanted;
        if (key == null) throw new Problem("intake.kind.unclear", facts.file().getFileName());
        ImportKind kind = kinds.of(key);
        FileFacts proposed = key.equals(facts.kind()) ? facts : as(facts, kind, file, settings);
        Map<Integer, String> mapping = new LinkedHashMap<>();
        for (FileFacts.Column column : proposed.columns())
            if (column.target() != null) mapping.put(column.index(), column.target());
        choices.forEach((target, header) -> {
            if (!target.equals(ImportPlan.CUSTOM_REST))
                choose(kind, proposed, mapping, target, header);
        });
        if (choices.containsKey(ImportPlan.CUSTOM_REST) && kind.keepsOwn()) rest(proposed, mapping);
        return plan(proposed, key, mapping);
    }

    private static ImportPlan plan(FileFacts facts, String kind, Map<Integer, String> mapping) {
        return new ImportPlan(
                facts.file(),
                kind,
                facts.layout(),
                facts.charset(),
                facts.delimiter(),
                facts.headerLine(),
                facts.dateOrder(),
                facts.zone(),
                mapping,
                false);
    }

    /** The facts when the file is read as a kind of the person's choice. */
    private static FileFacts as(
            FileFacts facts, ImportKind kind, KnownFile file, Settings settings) {
        Head head = file.head(facts.charset(), facts.delimiter());
        ImportKind.Fit fit = kind.fit(head).orElse(null);
        Row header = fit == null ? head.at(facts.headerLine()) : fit.header();
        Proposals proposals = new Proposals(kind, head, header);
        Map<Integer, String> mapping = proposals.mapping();
        FileFacts read =
                new FileFacts(
                        facts.file(),
                        facts.bytes(),
                        kind.key(),
                        fit == null ? "generic" : fit.layout(),
                        facts.charset(),
                        facts.charsetSure(),
                        facts.delimiter(),
                        (int) header.line(),
                        null,
                        facts.zone(),
                        proposals.columns(mapping, Map.of()));
        ImportPlan plan = plan(read, kind.key(), mapping);
        return read.ordered(
                file.survey(plan, header, kind, settings, Progress.NONE)
                        .dates()
                        .decide(header, facts.zone()));
    }

    /** Every column without a meaning becomes a field of the workspace's own. */
    private static void rest(FileFacts facts, Map<Integer, String> mapping) {
        for (FileFacts.Column column : facts.columns()) {
            String target = ImportPlan.own(column.header());
            if (!target.isEmpty() && !mapping.containsValue(target))
                mapping.putIfAbsent(column.index(), target);
        }
    }

    /** A choice takes the column from what it meant before, and the target from its column. */
    private static void choose(
            ImportKind kind,
            FileFacts facts,
            Map<Integer, String> mapping,
            String target,
            String header) {
        boolean own = kind.keepsOwn() && target.matches("custom:\\S.*");
        if (!own && !kind.targets().contains(target))
            throw new Problem("intake.map.target", target, String.join(", ", kind.targets()));
        List<FileFacts.Column> named =
                facts.columns().stream()
                        .filter(c -> Headers.plain(c.header()).equals(Headers.plain(header)))
                        .toList();
        if (named.isEmpty()) throw new Problem("intake.map.header", header);
        if (named.size() > 1) throw new Problem("intake.map.ambiguous", header, named.size());
        mapping.values().remove(target);
        mapping.put(named.getFirst().index(), target);
    }
}
