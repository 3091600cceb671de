package embudo.watch;

import embudo.catalog.Catalog;
import embudo.catalog.Metric;
import embudo.catalog.alert.Probe;
import embudo.catalog.measure.Dimension;
import embudo.domain.Command;
import embudo.domain.Settings;
import embudo.domain.watch.AlertBook;
import embudo.kernel.Language;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.text.Texts;
import embudo.watch.Gauges.Gauge;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shipped rules over figures, people and settings by hand. */
public final class SampleWatch {
    private final Catalog catalog;
    public final SampleGauges gauges = new SampleGauges();
    public final SampleReach reach = new SampleReach();

    /** States of commands in the outbox, by key. */
    public final Map<String, Command.State> outbox = new HashMap<>();

    public final Map<Probe, List<Gauge>> probes = new EnumMap<>(Probe.class);

    /** Whom a probe finds; missing while it can't tell. */
    public final Map<Probe, Set<Long>> crowds = new EnumMap<>(Probe.class);

    public final Rulebook rules;

    public SampleWatch() {
        this(Catalog.load());
    }

    /** Over the rules of another catalogue. */
    public SampleWatch(Catalog catalog) {
        this.catalog = catalog;
        rules = new Rulebook(catalog.alerts(), catalog.metrics(), catalog.escalation());
    }

    public WatchDesk desk(
            AlertBook book, Settings settings, Notices notices, Ticker ticker, ZoneId zone) {
        Herald herald =
                new Herald(
                        rules,
                        new NoticeSettings(settings, catalog.escalation(), channel -> true),
                        () -> telling(Language.EN),
                        channel -> "webhook",
                        () -> zone,
                        () -> "Embudo",
                        key -> Optional.ofNullable(outbox.get(key)),
                        action -> catalog.workflows().actions().get(action).channel());
        Watched watched = new Watched(gauges, byHand(), reach);
        return new WatchDesk(
                rules,
                watched,
                book,
                herald,
                new InsightDesk(catalog.insights(), rules, watched, ticker, () -> zone),
                notices,
                ticker,
                () -> zone);
    }

    private Probes byHand() {
        return new Probes() {
            @Override
            public List<Gauge> read(Probe probe) {
                return probes.getOrDefault(probe, List.of());
            }

            @Override
            public Optional<Set<Long>> people(Probe probe) {
                return Optional.ofNullable(crowds.get(probe));
            }
        };
    }

    /** Shares as percent with one decimal, whatever the unit. */
    Telling telling(Language language) {
        Texts texts = Texts.of(language);
        return new Telling(
                rules,
                language,
                texts::get,
                new Telling.Writer() {
                    @Override
                    public String value(Metric metric, double value, int finer) {
                        return metric.unit().equals("count")
                                ? String.valueOf(Math.round(value))
                                : Math.round(value * 1000) / 10.0 + " %";
                    }

                    @Override
                    public String group(Dimension split, String key, String label) {
                        return split == Dimension.CHANNEL
                                ? texts.get("domain.channel." + key)
                                : label;
                    }
                });
    }
}
