package embudo.cli;

import embudo.domain.Channel;
import embudo.kernel.Money;
import embudo.measure.JourneyMap;
import embudo.measure.PersonJourney;
import embudo.measure.Routes;
import embudo.text.Formats;
import embudo.text.Texts;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** Journeys as tables or as JSON. */
record JourneysPrint(Terminal terminal, int top) {
    void map(JourneyMap map, Channel start) {
        List<Routes.Route> routes =
                start == Channel.NONE ? List.of() : new Routes(map).from(start, top);
        if (terminal.json()) {
            terminal.result(JourneysJson.map(map, routes, top));
            return;
        }
        Texts texts = terminal.texts();
        Formats formats = texts.formats();
        terminal.line(formats.period(map.question().period()) + " · " + map.zone().getId());
        terminal.line(texts.get("cli.journeys.counts", map.converted(), map.lost(), map.open()));
        paths(map);
        terminal.line("");
        friction(map);
        terminal.line("");
        combinations(map);
        if (routes.isEmpty()) return;
        terminal.line("");
        terminal.line(texts.get("cli.journeys.routes", channel(start)));
        routes(routes);
    }

    private void paths(JourneyMap map) {
        Formats formats = terminal.texts().formats();
        Table table =
                new Table(terminal, "path", "converters", "people", "rate", "hours")
                        .right(1, 2, 3, 4);
        for (JourneyMap.Path path : map.paths().stream().limit(top).toList())
            table.row(
                    way(path.channels()),
                    path.converters(),
                    path.people(),
                    percent(path.rate()) + (path.small() ? " *" : ""),
                    hours(path.medianHours()));
        table.print();
        if (map.paths().stream().limit(top).anyMatch(JourneyMap.Path::small))
            terminal.line(
                    terminal.texts().get("cli.journeys.small", map.question().rule().minimumN()));
        terminal.line(
                terminal.texts()
                        .get(
                                "cli.journeys.paths",
                                Math.min(top, map.paths().size()),
                                formats.count(map.paths().size())));
    }

    private void friction(JourneyMap map) {
        Table table =
                new Table(
                                terminal,
                                "channel",
                                "passes",
                                "lost",
                                "drop",
                                "baseline",
                                "hours",
                                "slow",
                                "waiting",
                                "verdict")
                        .right(1, 2, 3, 4, 5, 6, 7);
        for (JourneyMap.Friction f : map.friction())
            table.row(
                    channel(f.channel()),
                    f.passes(),
                    f.lost(),
                    percent(f.drop()),
                    percent(f.baseline()),
                    hours(f.medianHours()),
                    hours(f.slowHours()),
                    f.waiting().size(),
                    f.worse() ? terminal.texts().get("cli.journeys.worse") : "");
        table.print();
    }

    private void combinations(JourneyMap map) {
        Formats formats = terminal.texts().formats();
        Table table =
                new Table(
                                terminal,
                                "combination",
                                "people",
                                "converted",
                                "revenue",
                                "cost",
                                "roi",
                                "hours")
                        .right(1, 2, 3, 4, 5, 6);
        for (JourneyMap.Combination c : map.combinations().stream().limit(top).toList())
            table.row(
                    c.channels().stream().map(this::channel).collect(Collectors.joining(" + ")),
                    c.people(),
                    c.conversions(),
                    formats.money(new Money(c.revenue(), map.currency())),
                    formats.money(new Money(Math.round(c.cost()), map.currency())),
                    Double.isNaN(c.roi()) ? "–" : formats.percent(c.roi(), 0),
                    hours(c.meanHours()));
        table.print();
    }

    private void routes(List<Routes.Route> routes) {
        Table table =
                new Table(terminal, "path", "score", "chance", "people", "rate").right(1, 2, 3, 4);
        for (Routes.Route route : routes)
            table.row(
                    way(route.channels()),
                    percent(route.score()),
                    percent(route.chance()),
                    route.people(),
                    percent(route.rate()) + (route.small() ? " *" : ""));
        table.print();
    }

    void person(PersonJourney journey, ZoneId zone) {
        if (terminal.json()) {
            terminal.result(JourneysJson.person(journey));
            return;
        }
        Texts texts = terminal.texts();
        Table table = new Table(terminal, "at", "channel", "action", "campaign", "hours").right(4);
        for (PersonJourney.Step step : journey.steps())
            table.row(
                    texts.formats().fullMoment(step.at(), zone),
                    channel(step.channel()),
                    texts.get("domain.event." + step.type().key()),
                    step.campaign(),
                    hours(step.hoursToNext()));
        table.print();
    }

    private String way(List<Channel> channels) {
        if (channels.isEmpty()) return terminal.texts().get("measure.attribution.untouched");
        return channels.stream().map(this::channel).collect(Collectors.joining(" → "));
    }

    private String channel(Channel channel) {
        return terminal.texts().get("domain.channel." + channel.key());
    }

    private String percent(double fraction) {
        return Double.isNaN(fraction) ? "–" : terminal.texts().formats().percent(fraction, 1);
    }

    private String hours(double hours) {
        return Double.isNaN(hours) ? "–" : terminal.texts().formats().number(hours, 1);
    }
}
