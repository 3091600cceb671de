package embudo.ui.today;

import embudo.measure.Drill;
import embudo.measure.MetricValue;
import embudo.measure.Status;
import embudo.report.words.FigureText;
import embudo.text.Texts;
import embudo.ui.kit.Tone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Builds the strip from facts alone, worst first; empty when all is on course. */
final class AlertWords {
    /** Besides the hot leads. */
    private static final int MOST = 2;

    private final Texts texts;
    private final TodayFacts facts;
    private final TileWords tiles;
    private final FigureText amounts;
    private final List<Alert> raised;

    /**
     * @param raised pieces of the strip about alerts
     */
    AlertWords(Texts texts, TodayFacts facts, List<Alert> raised) {
        this.raised = List.copyOf(raised);
        this.texts = texts;
        this.facts = facts;
        this.tiles = new TileWords(texts, facts);
        this.amounts = new FigureText(texts, facts.overview().currency());
    }

    List<Alert> alerts() {
        // What rules have raised goes before what is only behind its target.
        List<Alert> alerts = new ArrayList<>(raised);
        Optional<MetricValue> worst = worst();
        worst.ifPresent(m -> alerts.add(behind(m)));
        facts.overview().metrics().stream()
                .filter(m -> m.key().equals("attendance_rate"))
                .filter(m -> m.status() == Status.WATCH || m.status() == Status.BEHIND)
                .filter(m -> worst.filter(w -> w == m).isEmpty())
                .forEach(m -> alerts.add(attendance(m)));
        while (alerts.size() > MOST) alerts.removeLast();
        long hot = facts.overview().hotUncontacted();
        if (hot > 0) alerts.add(opportunity(hot));
        return alerts;
    }

    private Optional<MetricValue> worst() {
        return facts.overview().metrics().stream()
                .filter(m -> m.status() == Status.BEHIND)
                .min(Comparator.comparingDouble(MetricValue::attained));
    }

    private Alert behind(MetricValue m) {
        Drill drill = TodayViewModel.drill(m.key());
        return new Alert(
                Tone.DANGER,
                "fth-alert-octagon",
                texts.get("ui.today.status.behind"),
                against(m),
                brief(m),
                texts.get("ui.today.alert.people"),
                new Alert.Target.People(drill, texts.get("ui.today.drill." + key(drill))));
    }

    private Alert attendance(MetricValue m) {
        return new Alert(
                TileWords.tone(m.status()),
                "fth-alert-triangle",
                texts.get("ui.today.status.watch"),
                against(m),
                brief(m),
                texts.get("ui.today.alert.missed"),
                new Alert.Target.People(Drill.MISSED, texts.get("ui.today.drill.missed")));
    }

    private Alert opportunity(long hot) {
        return new Alert(
                Tone.INFO,
                "fth-phone-call",
                texts.get("ui.today.alert.opportunity"),
                texts.get("ui.today.alert.hot", hot),
                texts.get("ui.today.alert.hot.brief", hot),
                texts.get("ui.today.alert.list"),
                new Alert.Target.Hot(texts.get("ui.today.drill.hot")));
    }

    private String against(MetricValue m) {
        String value = amounts.value(m.unit(), m.value());
        String target = amounts.target(m.unit(), m.target());
        return texts.get(
                m.lowerIsBetter() ? "ui.today.alert.limit" : "ui.today.alert.target",
                tiles.name(m.key()),
                value,
                target);
    }

    private String brief(MetricValue m) {
        return texts.get(
                "ui.today.alert.brief", tiles.name(m.key()), amounts.value(m.unit(), m.value()));
    }

    static String key(Drill drill) {
        return drill.name().toLowerCase(java.util.Locale.ROOT);
    }
}
