package embudo.ui.attribution;

import embudo.domain.Channel;
import embudo.kernel.Money;
import embudo.measure.CreditQuestion;
import embudo.measure.CreditReport;
import embudo.measure.Player;
import embudo.measure.attribution.Credit;
import embudo.measure.attribution.ModelKind;
import embudo.measure.attribution.Warning;
import embudo.measure.attribution.Whole;
import embudo.plot.Slope;
import embudo.text.Texts;
import embudo.ui.attribution.AttributionViewModel.Measure;
import embudo.ui.kit.ChannelMark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts credits into rows whose columns add up, and their finding into a title. */
final class CreditWords {
    /** More names than this share one last row. */
    private static final int MOST = 7;

    private final CreditReport report;
    private final Measure measure;
    private final Texts texts;
    private final int[] order;
    private final int shown;

    /**
     * One line of the table.
     *
     * @param player its index, -1 for the rest together and for no known touch
     * @param channel null where several are together
     * @param of the players it is about, none for no known touch
     * @param cells by model
     */
    record Row(String name, int player, Channel channel, Set<Integer> of, List<Cell> cells) {}

    /** A credit as text and as a share of the largest. */
    record Cell(String text, double share) {}

    CreditWords(CreditReport report, Measure measure, ModelKind lead, Texts texts) {
        this.report = report;
        this.measure = measure;
        this.texts = texts;
        double[] by = values(lead);
        order =
                IntStream.range(0, by.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer p) -> -by[p]))
                        .mapToInt(p -> p)
                        .toArray();
        shown = order.length > MOST + 1 ? MOST : order.length;
    }

    private double[] values(ModelKind model) {
        Credit credit = report.attribution().credits().get(model);
        return measure == Measure.SALES ? credit.conversions() : credit.value();
    }

    /** Smallest step that is shown: a tenth of a sale, a whole unit of money. */
    private double step() {
        return measure == Measure.SALES ? .1 : Math.pow(10, Money.digits(report.currency()));
    }

    private double total() {
        return measure == Measure.SALES ? report.total().conversions() : report.total().revenue();
    }

    private double untouched() {
        return measure == Measure.SALES
                ? report.attribution().untouched()
                : report.attribution().untouchedValue();
    }

    private String text(long steps) {
        return measure == Measure.SALES
                ? texts.formats().number(steps * step(), 1)
                : texts.formats().money(money(steps * step()), true);
    }

    private Money money(double minor) {
        return new Money(Math.round(minor), report.currency());
    }

    String totalText() {
        return text(Math.round(total() / step()));
    }

    /** As a sentence says it: whole where it is. */
    String totalSaid() {
        boolean whole = measure == Measure.SALES && total() == Math.rint(total());
        return whole ? texts.formats().count(Math.round(total())) : totalText();
    }

    String name(int player) {
        Player p = report.players().get(player);
        String channel = texts.get("domain.channel." + p.channel().key());
        if (report.question().by() == CreditQuestion.By.CHANNEL) return channel;
        return p.name() == null ? texts.get("measure.attribution.no_campaign", channel) : p.name();
    }

    String model(ModelKind model) {
        return texts.get("measure.attribution.model." + model.key());
    }

    /** The rows of all models, whose cells add up to the total in every column. */
    List<Row> rows() {
        List<long[]> columns = new ArrayList<>();
        long all = Math.round(total() / step());
        long none = Math.round(untouched() / step());
        for (ModelKind model : ModelKind.values()) {
            double[] credits = Arrays.stream(values(model)).map(v -> v / step()).toArray();
            columns.add(Whole.of(credits, all - none));
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            int player = order[i];
            Channel channel = report.players().get(player).channel();
            rows.add(row(name(player), player, channel, columns, new int[] {player}));
        }
        if (shown < order.length) {
            int[] rest = Arrays.copyOfRange(order, shown, order.length);
            String name = texts.get("ui.attribution.rest", rest.length);
            rows.add(row(name, -1, null, columns, rest));
        }
        if (none != 0) {
            Cell cell = new Cell(text(none), share(none, columns));
            rows.add(
                    new Row(
                            texts.get("measure.attribution.untouched"),
                            -1,
                            null,
                            Set.of(),
                            columns.stream().map(c -> cell).toList()));
        }
        return rows;
    }

    private Row row(String name, int player, Channel channel, List<long[]> columns, int[] of) {
        List<Cell> cells = new ArrayList<>();
        for (long[] column : columns) {
            long sum = Arrays.stream(of).mapToLong(p -> column[p]).sum();
            cells.add(new Cell(text(sum), share(sum, columns)));
        }
        return new Row(
                name,
                player,
                channel,
                Arrays.stream(of).boxed().collect(Collectors.toSet()),
                cells);
    }

    private static double share(long value, List<long[]> columns) {
        long most = 1;
        for (long[] column : columns) for (long v : column) most = Math.max(most, v);
        return Math.clamp((double) value / most, 0, 1);
    }

    /** The most credited by either model, with what changes between the two. */
    List<Slope.Item> slope(ModelKind from, ModelKind to) {
        double[] left = values(from);
        double[] right = values(to);
        List<Slope.Item> items = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            int player = order[i];
            Channel channel = report.players().get(player).channel();
            items.add(
                    new Slope.Item(
                            name(player),
                            left[player],
                            right[player],
                            text(Math.round(left[player] / step())),
                            text(Math.round(right[player] / step())),
                            signed(right[player] - left[player]),
                            ChannelMark.ink(channel),
                            ChannelMark.glyph(channel)));
        }
        return items;
    }

    private String signed(double difference) {
        long steps = Math.round(difference / step());
        return (steps > 0 ? "+" : "") + text(steps);
    }

    /** Who loses and who wins most, or that nobody does. */
    String finding(ModelKind from, ModelKind to) {
        double[] left = values(from);
        double[] right = values(to);
        int loser = -1;
        int winner = -1;
        for (int i = 0; i < shown; i++) {
            int p = order[i];
            if (loser < 0 || right[p] - left[p] < right[loser] - left[loser]) loser = p;
            if (winner < 0 || right[p] - left[p] > right[winner] - left[winner]) winner = p;
        }
        if (loser < 0 || right[winner] - left[winner] < step() / 2)
            return texts.get("ui.attribution.slope.same");
        return texts.get(
                "ui.attribution.slope.finding",
                name(loser),
                text(Math.round((left[loser] - right[loser]) / step())),
                name(winner),
                text(Math.round((right[winner] - left[winner]) / step())));
    }

    /** What must be known of these models, one sentence each. */
    List<String> warnings(ModelKind from, ModelKind to) {
        return report.attribution().warnings().stream()
                .filter(w -> w.model() == null || w.model() == from || w.model() == to)
                .map(this::warning)
                .toList();
    }

    private String warning(Warning w) {
        int player = report.attribution().ledger().players().indexOf(w.player());
        boolean whole = w.value() == Math.rint(w.value());
        return texts.get(
                "measure.attribution.warning." + w.code().key(),
                player < 0 ? "" : name(player),
                texts.formats().number(w.value(), whole ? 0 : 2));
    }

    /** Credit, revenue, cost, ROAS, ROI, CAC of each player by a model, and of all. */
    List<List<String>> returns(ModelKind model) {
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < shown; i++)
            lines.add(line(name(order[i]), report.returns(model, order[i])));
        lines.add(line(texts.get("measure.attribution.total"), report.total()));
        return lines;
    }

    /** The players of the lines of {@link #returns} before the last, which is of all. */
    List<Integer> returning() {
        return Arrays.stream(order).limit(shown).boxed().toList();
    }

    private List<String> line(String name, CreditReport.Return r) {
        return List.of(
                name,
                texts.formats().number(r.conversions(), 1),
                texts.formats().money(money(r.revenue()), true),
                texts.formats().money(money(r.cost()), true),
                Double.isNaN(r.roas()) ? "–" : texts.formats().number(r.roas(), 2),
                Double.isNaN(r.roi()) ? "–" : texts.formats().percent(r.roi(), 0),
                Double.isNaN(r.cac()) ? "–" : texts.formats().money(money(r.cac()), true));
    }
}
