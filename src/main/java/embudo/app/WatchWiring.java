package embudo.app;

import embudo.catalog.Catalog;
import embudo.catalog.alert.AlertRule;
import embudo.catalog.alert.RuleAction;
import embudo.catalog.condition.Audience;
import embudo.domain.Settings;
import embudo.domain.watch.Alert;
import embudo.domain.watch.AlertBook;
import embudo.domain.watch.AlertStep;
import embudo.domain.watch.NoticeChannel;
import embudo.flow.FlowDesk;
import embudo.kernel.Language;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.measure.CreditDesk;
import embudo.measure.Figures;
import embudo.measure.ReadModel;
import embudo.measure.RoomDesk;
import embudo.measure.SegmentBook;
import embudo.measure.metric.Metrics;
import embudo.outbox.Routes;
import embudo.plugins.Plugins;
import embudo.store.Store;
import embudo.text.Texts;
import embudo.ui.charts.AlertWriter;
import embudo.watch.Herald;
import embudo.watch.InsightDesk;
import embudo.watch.NoticeSettings;
import embudo.watch.Rulebook;
import embudo.watch.Telling;
import embudo.watch.WatchDesk;
import embudo.watch.Watched;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/**
 * Rules over the metrics, what they act on, and the clock that runs them while there is a window.
 */
final class WatchWiring implements AutoCloseable {
    private final WatchDesk desk;
    private final AlertClock clock;

    WatchWiring(
            Catalog catalog,
            Store store,
            Metrics metrics,
            Figures figures,
            Notices notices,
            Ticker ticker,
            Audience audience,
            FlowDesk flow,
            Plugins plugins,
            ReadModel columns,
            CreditDesk credits,
            SegmentBook segments) {
        Settings settings = store.settings();
        Rulebook rules = new Rulebook(catalog.alerts(), catalog.metrics(), catalog.escalation());
        Routes routes = new Routes(settings, plugins);
        Predicate<NoticeChannel> ready = channel -> plugins.ready(routes.of(channel.key()));
        Herald herald =
                new Herald(
                        rules,
                        new NoticeSettings(settings, catalog.escalation(), ready),
                        () -> telling(rules, settings),
                        routes::of,
                        settings::zone,
                        () -> "Embudo",
                        store.cases()::command,
                        action -> catalog.workflows().actions().get(action).channel());
        MetricGauges gauges = new MetricGauges(metrics);
        Watched watched =
                new Watched(
                        gauges,
                        new AlertProbes(
                                new RoomProbes(
                                        store.webinars(),
                                        new RoomDesk(columns, store.webinars(), settings),
                                        audience,
                                        columns),
                                gauges,
                                new RecordProbes(
                                        store.records(),
                                        ticker,
                                        settings::zone,
                                        () -> texts(settings).formats()),
                                credits,
                                ticker,
                                settings::zone,
                                segments,
                                audience,
                                () -> texts(settings).language()),
                        new AlertReach(audience, flow, store.webinars()));
        InsightDesk insights =
                new InsightDesk(catalog.insights(), rules, watched, ticker, settings::zone);
        desk =
                new WatchDesk(
                        rules,
                        watched,
                        store.alerts(),
                        herald,
                        insights,
                        notices,
                        ticker,
                        settings::zone);
        clock = new AlertClock(desk, figures, notices, ticker, settings::zone);
    }

    /** Notices are written in the language of the window. */
    private static Telling telling(Rulebook rules, Settings settings) {
        return AlertWriter.telling(rules, texts(settings), settings.currency());
    }

    private static Texts texts(Settings settings) {
        String system = Locale.getDefault().getLanguage();
        return Texts.of(Language.of(settings.get(Settings.LANGUAGE, system)));
    }

    /** The workflow that people enter whom an alert concerns. */
    static LongFunction<Optional<String>> starts(List<AlertRule> rules, AlertBook book) {
        return id ->
                book.byId(id)
                        .map(Alert::rule)
                        .flatMap(key -> rules.stream().filter(r -> r.key().equals(key)).findFirst())
                        .map(AlertRule::action)
                        .filter(action -> action.what() == AlertStep.What.START)
                        .map(RuleAction::workflow);
    }

    WatchDesk desk() {
        return desk;
    }

    void start() {
        clock.start();
    }

    @Override
    public void close() {
        clock.close();
    }
}
