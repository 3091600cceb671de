package embudo.catalog;

import embudo.catalog.board.Board;
import embudo.catalog.board.Span;
import embudo.catalog.board.Tile;
import embudo.kernel.Language;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes dashboards in the form they are declared in. */
final class BoardText {
    private BoardText() {}

    static String of(Board board) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("key", board.key());
        if (!board.system().isEmpty()) all.put("system", board.system());
        all.put("order", board.order());
        all.put("name", texts(board.name()));
        all.put("question", texts(board.question()));
        all.put("refresh", board.refresh());
        all.put("days", board.days());
        all.put("tiles", board.tiles().stream().map(BoardText::tile).toList());
        return new Dump(DumpSettings.builder().build()).dumpToString(all);
    }

    private static Map<String, Object> tile(Tile tile) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("show", tile.show().key());
        if (!tile.name().isEmpty()) all.put("name", texts(tile.name()));
        if (!tile.metrics().isEmpty()) all.put("metrics", tile.metrics());
        if (tile.split() != null) all.put("split", tile.split().key());
        if (tile.span() != Span.RANGE) all.put("span", tile.span().name().toLowerCase(Locale.ROOT));
        if (!tile.query().isEmpty()) all.put("query", tile.query());
        List<String> bounds = tile.bounds().stream().map(BoardText::bound).toList();
        if (!bounds.isEmpty()) all.put("bounds", bounds);
        if (tile.limit() != Tile.LIMIT) all.put("limit", tile.limit());
        all.put("column", tile.place().column());
        all.put("row", tile.place().row());
        all.put("width", tile.place().width());
        all.put("height", tile.place().height());
        if (tile.compact() > 0) all.put("compact", tile.compact());
        return all;
    }

    private static String bound(QueryKind.Bound bound) {
        return bound.metric()
                + (bound.above() ? " > " : " < ")
                + BigDecimal.valueOf(bound.than()).stripTrailingZeros().toPlainString();
    }

    private static Map<String, String> texts(Map<Language, String> texts) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Language language : Language.values()) all.put(language.code(), texts.get(language));
        return all;
    }
}
