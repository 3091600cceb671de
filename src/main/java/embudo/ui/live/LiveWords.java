package embudo.ui.live;

import embudo.domain.EventType;
import embudo.kernel.Money;
import embudo.measure.Attendee;
import embudo.measure.Share;
import embudo.measure.Tape;
import embudo.measure.WebinarRoom;
import embudo.measure.live.LiveState;
import embudo.plot.Ink;
import embudo.plot.LiveChart;
import embudo.plot.NamedBars;
import embudo.plot.PresenceStrip;
import embudo.text.Formats;
import embudo.text.Texts;
import embudo.ui.kit.TileModel;
import embudo.ui.kit.Tone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says a moment of a webinar in one language. */
record LiveWords(Texts texts, LiveShown shown) {
    private static final double WATCH = .9;

    private Formats formats() {
        return texts.formats();
    }

    private WebinarRoom room() {
        return shown.state().room();
    }

    private Sums sums() {
        return shown.sums();
    }

    private double target(String metric) {
        return shown.loaded().target(metric);
    }

    /** The minute that runs, none before the start, all after the end. */
    int now() {
        return Math.clamp(shown.state().minute(), -1, room().minutes() - 1);
    }

    /** Registered, joined, engagement, chat, polls, bought. */
    List<TileModel> counters() {
        WebinarRoom room = room();
        long joined = room.attendees().size();
        double expected = target("attendance_rate") * room.registered();
        double buyers = target("conversion_rate") * joined;
        return List.of(
                count("registered", room.registered(), target("registrations"), false, ""),
                count(
                        "joined",
                        joined,
                        expected,
                        true,
                        over()
                                ? texts.get("ui.live.peak", peak())
                                : texts.get("ui.live.here", shown.state().here())),
                counter(
                        "engagement",
                        Double.isNaN(sums().engagement())
                                ? "–"
                                : formats().number(sums().engagement(), 1),
                        "",
                        sums().engagement(),
                        target("engagement_score"),
                        texts.get("ui.live.of", formats().number(target("engagement_score"), 0)),
                        texts.get("ui.live.scale")),
                rate("chat", sums().chatted(), target("chat_participation")),
                rate("polls", sums().polled(), target("poll_participation")),
                count(
                        "bought",
                        room.buyers(),
                        buyers,
                        true,
                        formats()
                                .money(
                                        new Money(room.revenue(), shown.loaded().currency()),
                                        true)));
    }

    private TileModel count(String key, long value, double target, boolean expected, String note) {
        String of =
                Double.isNaN(target)
                        ? texts.get("ui.today.no-target")
                        : texts.get(
                                expected ? "ui.live.of_expected" : "ui.live.of",
                                formats().count(Math.round(target)));
        return counter(key, formats().count(value), "", value, target, of, note);
    }

    private TileModel rate(String key, Share share, double target) {
        return counter(
                key,
                Double.isNaN(share.value()) ? "–" : formats().number(100 * share.value(), 0),
                Double.isNaN(share.value()) ? "" : "%",
                share.value(),
                target,
                texts.get("ui.live.of", formats().percent(target, 0)),
                texts.get("ui.live.persons", share.part()));
    }

    private TileModel counter(
            String key,
            String value,
            String unit,
            double now,
            double target,
            String of,
            String note) {
        double attained = target > 0 ? now / target : Double.NaN;
        boolean known = !Double.isNaN(attained);
        Tone tone =
                !known
                        ? Tone.NEUTRAL
                        : attained >= 1
                                ? Tone.SUCCESS
                                : attained >= WATCH ? Tone.WARNING : Tone.DANGER;
        return new TileModel(
                "live-" + key,
                texts.get("ui.live.counter." + key),
                value,
                unit,
                "",
                null,
                tone,
                "",
                true,
                Tone.NEUTRAL,
                List.of(note),
                attained,
                of,
                known ? formats().percent(attained, 0) : "",
                texts.get("ui.live.define." + key));
    }

    /**
     * @param marked null for none
     */
    LiveChart.Shape chart(LiveViewModel.Marked marked) {
        WebinarRoom room = room();
        List<Long> audience = new ArrayList<>(sums().audience());
        // A minute that has just begun has seen nobody yet but those who are there.
        if (!over() && now() >= 0)
            audience.set(now(), Math.max(audience.get(now()), shown.state().here()));
        List<Double> heat = new ArrayList<>();
        for (int m = 0; m < audience.size(); m++) {
            long done = 0;
            for (WebinarRoom.Deeds d : room.deeds()) done += d.minutes().get(m);
            heat.add(audience.get(m) == 0 ? Double.NaN : (double) done / audience.get(m));
        }
        List<LiveChart.Lane> lanes = new ArrayList<>();
        for (WebinarRoom.Deeds d : room.deeds())
            lanes.add(
                    new LiveChart.Lane(
                            texts.get("ui.webinars.kind." + d.kind()),
                            d.minutes(),
                            d.kind().equals(EventType.QUESTION.key()),
                            ink(d.kind())));
        List<Long> screens = sums().screens();
        if (screens.stream().anyMatch(n -> n > 0))
            lanes.add(
                    new LiveChart.Lane(texts.get("ui.live.screens"), screens, false, Ink.CHART_7));
        double expected = target("attendance_rate") * room.registered();
        return new LiveChart.Shape(
                audience,
                now(),
                expected,
                room.webinar().sections().stream()
                        .map(s -> new LiveChart.Part(s.name(), s.fromMinute(), s.toMinute()))
                        .toList(),
                heat,
                lanes,
                marked == null ? -1 : marked.from(),
                marked == null ? -1 : marked.to(),
                new LiveChart.Names(
                        texts.get("ui.live.audience"),
                        texts.get("ui.live.all"),
                        texts.get("ui.live.minute"),
                        over() ? "" : texts.get("ui.live.now", shown.state().here()),
                        texts.get("ui.live.target", formats().count(Math.round(expected))),
                        texts.get(
                                "ui.live.chart_words",
                                room.webinar().title(),
                                peak(),
                                shown.state().here())),
                m -> minute(m, audience.get(m), lanes));
    }

    /** Who was there in a minute and what they did. */
    private String minute(int minute, long people, List<LiveChart.Lane> lanes) {
        StringBuilder said = new StringBuilder(texts.get("ui.webinars.minute", people, minute));
        for (LiveChart.Lane lane : lanes)
            if (lane.counts().get(minute) > 0)
                said.append(" · ")
                        .append(lane.name())
                        .append(' ')
                        .append(formats().count(lane.counts().get(minute)));
        return said.toString();
    }

    private static Ink ink(String kind) {
        return kind.equals(EventType.QUESTION.key())
                ? Ink.CHART_6
                : kind.equals(EventType.POLL.key()) ? Ink.CHART_3 : Ink.CHART_1;
    }

    private long peak() {
        return sums().audience().stream().mapToLong(n -> n).max().orElse(0);
    }

    boolean over() {
        return shown.state().over(shown.loaded().tape());
    }

    /** The open formula with this moment's own shares, S-SEG-08. */
    String formula() {
        double presence = sums().stay() / room().minutes();
        return texts.get(
                "ui.webinars.formula",
                percent(Math.min(1, presence)),
                percent(sums().chatted().value()),
                percent(sums().asked().value()),
                percent(sums().polled().value()));
    }

    /** The four shares of the formula, each called as the counter that opens its people. */
    Map<String, NamedBars.Bar> shares() {
        Map<String, NamedBars.Bar> bars = new LinkedHashMap<>();
        double presence = Math.min(1, sums().stay() / room().minutes());
        bars.put("live-joined", bar(texts.get("ui.live.presence"), presence));
        bars.put("live-chat", bar(texts.get("ui.webinars.kind.chat"), sums().chatted().value()));
        bars.put(
                "live-questions",
                bar(texts.get("ui.webinars.kind.question"), sums().asked().value()));
        bars.put("live-polls", bar(texts.get("ui.webinars.kind.poll"), sums().polled().value()));
        return bars;
    }

    /** How many of those who began each part kept. */
    List<NamedBars.Bar> kept() {
        return sums().kept().stream().map(k -> bar(k.section().name(), k.share().value())).toList();
    }

    private NamedBars.Bar bar(String name, double share) {
        return new NamedBars.Bar(name, Double.isNaN(share) ? 0 : share, percent(share));
    }

    String percent(double share) {
        return Double.isNaN(share) ? "–" : formats().percent(share, 1);
    }

    String person(long id) {
        return shown.name(id, texts.get("ui.webinars.person", id));
    }

    /** One line of the feed. */
    String deed(Tape.Deed deed) {
        return texts.get("domain.event." + deed.type().key());
    }

    /** Minute and second of the webinar; a minus before its start. */
    String clock(long at) {
        long seconds = Math.floorDiv(at - room().webinar().startsAt().toEpochMilli(), 1000L);
        return (seconds < 0 ? "−" : "")
                + "%d:%02d".formatted(Math.abs(seconds) / 60, Math.abs(seconds) % 60);
    }

    String insight(LiveState.Insight i) {
        boolean count = i.value() > 1;
        String key = "ui.live.insight." + i.rule().figure().key();
        return texts.get(
                key,
                count ? formats().count(Math.round(i.value())) : formats().percent(i.value(), 0),
                Double.isNaN(i.before())
                        ? "–"
                        : count
                                ? formats().count(Math.round(i.before()))
                                : formats().percent(i.before(), 0));
    }

    String advice(LiveState.Insight i) {
        return i.rule().advice().get(texts.language());
    }

    List<PresenceStrip.Span> spans(Attendee a) {
        return a.stays().stream()
                .map(s -> new PresenceStrip.Span(s.from() / 60.0, s.to() / 60.0))
                .toList();
    }

    String stay(Attendee a) {
        return texts.get("ui.live.stay", person(a.person()), a.seconds() / 60, a.stays().size());
    }
}
