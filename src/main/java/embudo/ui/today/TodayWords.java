package embudo.ui.today;

import embudo.domain.LeadRow;
import embudo.learn.lead.CallQueue;
import embudo.measure.MetricValue;
import embudo.measure.Overview;
import embudo.measure.Series;
import embudo.text.Texts;
import embudo.ui.charts.SignalWords;
import embudo.watch.InsightDesk.Said;
import embudo.watch.Rulebook;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Composes all of Today's words. */
final class TodayWords {
    private final Texts texts;
    private final TodayFacts facts;
    private final Overview o;
    private final TodayNews.Now news;
    private final List<Said> said;
    private final NewsWords newsWords;

    /**
     * @param news null until it was read
     */
    TodayWords(Texts texts, TodayFacts facts, Rulebook rules, TodayNews.Now news, List<Said> said) {
        this.news = news;
        this.said = said;
        this.texts = texts;
        this.facts = facts;
        this.o = facts.overview();
        newsWords = new NewsWords(texts, rules, o.currency());
    }

    TodayShown shown() {
        TileWords tiles = new TileWords(texts, facts);
        ChannelWords channels = new ChannelWords(texts, o);
        Overview.NextWebinar next = o.next();
        return new TodayShown(
                question(),
                new AlertWords(
                                texts,
                                facts,
                                news == null
                                        ? List.of()
                                        : news.raised().stream().map(newsWords::piece).toList())
                        .alerts(),
                o.metrics().stream().map(tiles::tile).toList(),
                o.metrics().stream().map(MetricValue::spark).toList(),
                texts.get("ui.today.funnel.remark", o.funnel().windowDays()),
                new FunnelWords(texts).lines(o.funnel()),
                channels.finding(),
                channels.lines(),
                series(),
                texts.get("ui.today.calls.title"),
                facts.calls().stream().map(this::call).toList(),
                facts.waiting(),
                next == null
                        ? texts.get("ui.today.next.none")
                        : texts.get("ui.today.next.title", next.title()),
                next == null ? texts.get("ui.today.next.none.hint") : when(next),
                next == null ? "" : texts.get("ui.today.next.registered", next.registered()),
                news == null
                        ? new NewsShown(List.of(), "", null)
                        : newsWords.shown(news.waiting(), said));
    }

    private String question() {
        return o.metrics().stream()
                .filter(m -> m.key().equals("registrations") && !Double.isNaN(m.target()))
                .findFirst()
                .map(m -> texts.get("ui.today.question", Math.round(m.target())))
                .orElseGet(() -> texts.get("ui.today.question.plain"));
    }

    private Map<String, Series> series() {
        Map<String, Series> known = new LinkedHashMap<>();
        for (String key : TrendWords.KEYS) {
            Series s = o.series().get(key);
            if (s != null && !s.values().isEmpty()) known.put(key, s);
        }
        return known;
    }

    /** C88: the time that is left, or how long ago it ran out. */
    private CallLine call(CallQueue.Call call) {
        LeadRow row = call.lead();
        Duration left = Duration.between(facts.now(), call.due());
        boolean late = left.isNegative();
        String due =
                texts.get(
                        late ? "ui.today.calls.late" : "ui.today.calls.left",
                        texts.formats().age(left.abs()));
        return new CallLine(
                row.id(),
                row.name(),
                row.company() == null ? "" : row.company(),
                row.score(),
                row.band(),
                due,
                late,
                why(call));
    }

    private String why(CallQueue.Call call) {
        LeadRow row = call.lead();
        List<String> lines = new ArrayList<>();
        lines.add(SignalWords.last(row, facts.now(), texts));
        lines.add(
                texts.get(
                        "ui.today.calls.by",
                        texts.formats().moment(call.since(), o.zone()),
                        texts.formats().moment(call.due(), o.zone())));
        if (!Double.isNaN(call.probability()))
            lines.add(
                    texts.get(
                            "ui.leads.panel.chance",
                            texts.formats().percent(call.probability(), 0)));
        return String.join("\n", lines);
    }

    /** "Thursday 26 Nov, 15:00 · in 7 days". */
    private String when(Overview.NextWebinar next) {
        LocalDate day = LocalDate.ofInstant(next.startsAt(), o.zone());
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(facts.now(), o.zone()), day);
        String date = texts.formats().weekday(day);
        return texts.get(
                "ui.today.next.when",
                Character.toUpperCase(date.charAt(0)) + date.substring(1),
                texts.formats().time(next.startsAt(), o.zone()),
                days == 0 ? texts.get("ui.today.next.today") : texts.get("ui.today.next.in", days));
    }
}
