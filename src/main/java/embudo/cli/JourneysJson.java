package embudo.cli;

import embudo.domain.Channel;
import embudo.kernel.Money;
import embudo.measure.JourneyMap;
import embudo.measure.PersonJourney;
import embudo.measure.Routes;
import embudo.measure.TouchTables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Journeys as JSON: money in major units, shares from 0 to 1, times in hours. */
final class JourneysJson {
    private JourneysJson() {}

    static Map<String, Object> map(JourneyMap map, List<Routes.Route> routes, int top) {
        double minor = Math.pow(10, Money.digits(map.currency()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", map.question().period().from().toString());
        json.put("to", map.question().period().to().toString());
        json.put("zone", map.zone().getId());
        json.put("currency", map.currency());
        json.put("position", map.position());
        json.put("asOf", map.asOf() == null ? null : map.asOf().toString());
        json.put("converted", map.converted());
        json.put("lost", map.lost());
        json.put("open", map.open());
        json.put("entries", counts(map.entries()));
        json.put("beforeConversion", counts(map.beforeConversion()));
        json.put("beforeLoss", counts(map.beforeLoss()));
        List<Object> rows = new ArrayList<>();
        for (JourneyMap.Path p : map.paths().stream().limit(top).toList())
            rows.add(
                    row(
                            "path", keys(p.channels()),
                            "converters", p.converters(),
                            "people", p.people(),
                            "open", p.open(),
                            "rate", known(p.rate()),
                            "medianHours", known(p.medianHours()),
                            "value", p.value() / minor,
                            "small", p.small()));
        json.put("pathsInAll", map.paths().size());
        json.put("paths", List.copyOf(rows));
        rows.clear();
        for (JourneyMap.Transition t : map.transitions())
            rows.add(
                    row(
                            "from", t.from().key(),
                            "to", t.to().key(),
                            "journeys", t.journeys(),
                            "converted", t.converted()));
        json.put("transitions", List.copyOf(rows));
        rows.clear();
        for (JourneyMap.Friction f : map.friction())
            rows.add(
                    row(
                            "channel", f.channel().key(),
                            "passes", f.passes(),
                            "lost", f.lost(),
                            "drop", known(f.drop()),
                            "baseline", known(f.baseline()),
                            "medianHours", known(f.medianHours()),
                            "slowHours", known(f.slowHours()),
                            "waiting", f.waiting().size(),
                            "worse", f.worse()));
        json.put("friction", List.copyOf(rows));
        rows.clear();
        for (JourneyMap.Combination c : map.combinations().stream().limit(top).toList())
            rows.add(
                    row(
                            "channels", keys(c.channels()),
                            "people", c.people(),
                            "conversions", c.conversions(),
                            "revenue", c.revenue() / minor,
                            "cost", c.cost() / minor,
                            "roi", known(c.roi()),
                            "meanHours", known(c.meanHours())));
        json.put("combinations", List.copyOf(rows));
        rows.clear();
        for (TouchTables.ChannelTouches c : TouchTables.channels(map))
            rows.add(
                    row(
                            "channel", c.channel().key(),
                            "users", c.users(),
                            "touches", c.touches(),
                            "hoursToNext", known(c.hoursToNext())));
        json.put("channels", List.copyOf(rows));
        json.put("outlooks", outlooks(map, minor));
        rows.clear();
        for (Routes.Route r : routes)
            rows.add(
                    row(
                            "path", keys(r.channels()),
                            "score", r.score(),
                            "chance", r.chance(),
                            "people", r.people(),
                            "converters", r.converters(),
                            "rate", known(r.rate()),
                            "small", r.small()));
        json.put("routes", rows);
        return json;
    }

    private static List<Object> outlooks(JourneyMap map, double minor) {
        List<Object> rows = new ArrayList<>();
        for (JourneyMap.Outlook o : map.outlooks()) {
            List<Object> next = new ArrayList<>();
            for (JourneyMap.Next n : o.next())
                next.add(
                        row(
                                "channel", n.channel().key(),
                                "share", n.share(),
                                "probability", n.probability(),
                                "value", n.value() / minor));
            rows.add(row("at", o.at().key(), "probability", o.probability(), "next", next));
        }
        return rows;
    }

    static Map<String, Object> person(PersonJourney journey) {
        List<Object> steps = new ArrayList<>();
        for (PersonJourney.Step s : journey.steps())
            steps.add(
                    row(
                            "position", s.position(),
                            "at", s.at().toString(),
                            "channel", s.channel().key(),
                            "action", s.type().key(),
                            "campaign", s.campaign(),
                            "conversion", s.conversion(),
                            "previous", s.previous() == null ? null : s.previous().key(),
                            "next", s.next() == null ? null : s.next().key(),
                            "hoursToNext", known(s.hoursToNext())));
        List<Object> shares = new ArrayList<>();
        for (PersonJourney.Share s : journey.shares())
            shares.add(
                    row(
                            "channel", s.channel().key(),
                            "campaign", s.campaign(),
                            "touches", s.touches(),
                            "conversions", s.conversions(),
                            "first", s.first().toString(),
                            "last", s.last().toString()));
        return row("steps", steps, "attribution", shares);
    }

    private static Map<String, Object> row(Object... namesAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2)
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return row;
    }

    private static Map<String, Long> counts(Map<Channel, Long> by) {
        Map<String, Long> counts = new LinkedHashMap<>();
        by.forEach((channel, n) -> counts.put(channel.key(), n));
        return counts;
    }

    private static List<String> keys(List<Channel> channels) {
        return channels.stream().map(Channel::key).toList();
    }

    private static Double known(double x) {
        return Double.isNaN(x) ? null : x;
    }
}
