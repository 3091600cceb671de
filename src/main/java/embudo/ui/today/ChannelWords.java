package embudo.ui.today;

import embudo.kernel.Money;
import embudo.measure.ChannelFigures;
import embudo.measure.Overview;
import embudo.text.Texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** Puts the channels into lines, best revenue first, and their finding into a title. */
final class ChannelWords {
    private static final int MOST = 6;
    private final Texts texts;
    private final Overview overview;
    private final List<ChannelFigures> channels;

    ChannelWords(Texts texts, Overview overview) {
        this.texts = texts;
        this.overview = overview;
        this.channels =
                overview.channels().stream()
                        .sorted(
                                Comparator.comparingLong(ChannelFigures::revenue)
                                        .thenComparingLong(ChannelFigures::registered)
                                        .reversed())
                        .limit(MOST)
                        .toList();
    }

    /** "Email and LinkedIn bring 67 % of revenue", or a plain title without revenue. */
    String finding() {
        long all = overview.channels().stream().mapToLong(ChannelFigures::revenue).sum();
        if (all <= 0 || channels.size() < 3) return texts.get("ui.today.channels.plain");
        long two = channels.get(0).revenue() + channels.get(1).revenue();
        return texts.get(
                "ui.today.channels.finding",
                name(channels.get(0)),
                name(channels.get(1)),
                texts.formats().percent((double) two / all, 0));
    }

    List<ChannelLine> lines() {
        return channels.stream()
                .map(c -> {
                    List<ChannelLine.Cell> cells = new ArrayList<>();
                    cells.add(cell("registrations", c, ChannelFigures::registered));
                    cells.add(cell("attendance", c, ChannelFigures::attended));
                    cells.add(cell("conversions", c, ChannelFigures::bought));
                    cells.add(
                            new ChannelLine.Cell(
                                    "revenue",
                                    texts.formats().money(money(c), true),
                                    share(c, ChannelFigures::revenue)));
                    return new ChannelLine(c.channel(), name(c), cells);
                })
                .toList();
    }

    private Money money(ChannelFigures c) {
        return new Money(c.revenue(), overview.currency());
    }

    private ChannelLine.Cell cell(
            String metric, ChannelFigures c, ToLongFunction<ChannelFigures> of) {
        return new ChannelLine.Cell(metric, texts.formats().count(of.applyAsLong(c)), share(c, of));
    }

    private double share(ChannelFigures c, ToLongFunction<ChannelFigures> of) {
        long most = channels.stream().mapToLong(of).max().orElse(0);
        return most <= 0 ? 0 : (double) of.applyAsLong(c) / most;
    }

    private String name(ChannelFigures c) {
        return texts.get("domain.channel." + c.channel().key());
    }
}
