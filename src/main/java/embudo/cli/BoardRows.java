package embudo.cli;

import embudo.domain.LeadRow;
import embudo.kernel.Money;
import embudo.measure.MetricValue;
import embudo.measure.WebinarRoom;
import embudo.measure.board.BoardAnswer;
import embudo.measure.board.Content;
import embudo.measure.metric.MetricFigure;
import embudo.measure.query.Column;
import embudo.measure.query.QueryTable;
import embudo.report.words.FigureText;
import embudo.text.Texts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A dashboard as lines: one for each figure it shows. */
final class BoardRows {
    static final List<String> HEADS =
            List.of("tile", "key", "name", "part", "unit", "value", "target", "status", "note");
    private final BoardAnswer answer;
    private final Texts texts;
    private final FigureText words;
    private final List<Line> lines = new ArrayList<>();

    /**
     * One figure.
     *
     * @param tile number of its tile, from 1
     * @param key of its metric, table or kind
     * @param part group, step or cell; empty for the whole
     * @param value as a number, money in major units; null when it is none or n/a
     * @param text as people read it
     */
    record Line(
            int tile,
            String key,
            String name,
            String part,
            String unit,
            BigDecimal value,
            String text,
            String target,
            String status,
            String note) {
        List<Object> cells() {
            return Arrays.asList(
                    tile,
                    key,
                    name,
                    part,
                    unit,
                    value == null ? text : value,
                    target,
                    status,
                    note);
        }

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("key", key);
            json.put("name", name);
            json.put("part", part);
            json.put("unit", unit);
            json.put("value", value);
            json.put("text", text);
            json.put("note", note);
            return json;
        }
    }

    BoardRows(BoardAnswer answer, Texts texts) {
        this.answer = answer;
        this.texts = texts;
        words = new FigureText(texts, answer.currency());
    }

    List<Line> all() {
        for (int i = 0; i < answer.tiles().size(); i++) {
            int tile = i + 1;
            switch (answer.tiles().get(i).content()) {
                case Content.Values v -> v.figures().forEach(f -> figure(tile, f, ""));
                case Content.Groups g -> groups(tile, g);
                case Content.Limits l ->
                        l.limits()
                                .forEach(x ->
                                        figure(
                                                tile,
                                                x.figure(),
                                                texts.get(
                                                        x.crossed()
                                                                ? "cli.dashboard.crossed"
                                                                : "cli.dashboard.kept",
                                                        bound(x))));
                case Content.Room r -> room(tile, r.room());
                case Content.Feed f -> feed(tile, f);
                case Content.Rows r -> rows(tile, r.table());
            }
        }
        return lines;
    }

    private String bound(Content.Limit limit) {
        return limit.test().sign().text()
                + " "
                + words.value(limit.figure().value().unit(), limit.test().than());
    }

    private void figure(int tile, MetricFigure f, String note) {
        MetricValue m = f.value();
        add(
                tile,
                f,
                "",
                m.value(),
                Double.isNaN(m.target()) ? "" : words.target(m),
                m.known()
                        ? texts.get("measure.status." + m.status().name().toLowerCase(Locale.ROOT))
                        : "",
                m.known() ? note : words.absence(f.absence(), m.minimumN()));
        for (MetricFigure.Point p : f.series())
            add(
                    tile,
                    f,
                    texts.formats().date(p.from()),
                    p.value(),
                    "",
                    "",
                    p.complete() ? "" : texts.get("cli.metrics.incomplete"));
    }

    private void add(
            int tile,
            MetricFigure f,
            String part,
            double value,
            String target,
            String status,
            String note) {
        MetricValue.Unit unit = f.value().unit();
        lines.add(
                new Line(
                        tile,
                        f.metric().key(),
                        f.metric().name().get(texts.language()),
                        part,
                        unit.name().toLowerCase(Locale.ROOT),
                        number(unit, value),
                        words.value(unit, value),
                        target,
                        status,
                        note));
    }

    private BigDecimal number(MetricValue.Unit unit, double value) {
        if (Double.isNaN(value)) return null;
        if (unit == MetricValue.Unit.MONEY)
            return new Money(Math.round(value), answer.currency()).major();
        return new BigDecimal(value).round(MathContext.DECIMAL64).stripTrailingZeros();
    }

    private void groups(int tile, Content.Groups groups) {
        for (String key : groups.groups())
            for (MetricFigure f : groups.figures())
                f.rows().stream()
                        .filter(r -> r.key().equals(key))
                        .forEach(r ->
                                add(
                                        tile,
                                        f,
                                        key.isEmpty()
                                                ? texts.get("cli.metrics.unknown")
                                                : r.label(),
                                        r.value(),
                                        "",
                                        "",
                                        words.absence(r.absence(), f.value().minimumN())));
    }

    private void plain(int tile, String key, String name, String part, Object value) {
        boolean number = value instanceof Number n && !Double.isNaN(n.doubleValue());
        lines.add(
                new Line(
                        tile,
                        key,
                        name,
                        part,
                        "",
                        number ? new BigDecimal(value.toString()) : null,
                        String.valueOf(value),
                        "",
                        "",
                        ""));
    }

    private void room(int tile, WebinarRoom room) {
        if (room == null) {
            plain(tile, "engagement", texts.get("cli.dashboard.no_webinar"), "", "");
            return;
        }
        for (WebinarRoom.Deeds d : room.deeds())
            plain(
                    tile,
                    "engagement",
                    room.webinar().title(),
                    texts.get("domain.event." + d.kind()),
                    d.minutes().stream().mapToLong(n -> n).sum());
    }

    private void feed(int tile, Content.Feed feed) {
        plain(tile, "lately", texts.get("cli.dashboard.lately"), "", feed.lately());
        for (LeadRow lead : feed.newest())
            plain(
                    tile,
                    "lead",
                    lead.name(),
                    String.valueOf(lead.id()),
                    lead.createdAt() == null
                            ? ""
                            : texts.formats().moment(lead.createdAt(), answer.zone()));
    }

    /** A cell a line, named by the first cell of its row. */
    private void rows(int tile, QueryTable table) {
        String name = table.kind().name().get(texts.language());
        int most = answer.tiles().get(tile - 1).tile().limit();
        for (List<Object> row : table.rows().subList(0, Math.min(most, table.rows().size())))
            for (int i = 1; i < row.size(); i++) {
                Column column = table.columns().get(i);
                boolean number = row.get(i) instanceof Double d && !Double.isNaN(d);
                lines.add(
                        new Line(
                                tile,
                                table.kind().key() + "." + column.key(),
                                name,
                                String.valueOf(
                                        new TableWords(words)
                                                .cell(row.getFirst(), null, answer.zone())),
                                column.unit() == null
                                        ? ""
                                        : column.unit().name().toLowerCase(Locale.ROOT),
                                number ? number(column.unit(), (Double) row.get(i)) : null,
                                String.valueOf(
                                        new TableWords(words)
                                                .cell(row.get(i), column.unit(), answer.zone())),
                                "",
                                "",
                                ""));
            }
    }
}
