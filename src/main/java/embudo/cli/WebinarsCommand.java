package embudo.cli;

import embudo.kernel.Money;
import embudo.measure.Attendee;
import embudo.measure.WebinarRoom;
import embudo.text.Formats;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code webinars}: what came of each, or what happened in one of them. */
@Command(name = "webinars", mixinStandardHelpOptions = true)
final class WebinarsCommand implements Callable<Integer> {
    private static final int STEP = 5;
    private static final int TOP = 10;
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "ID")
    String id;

    @Option(names = "--period")
    String period;

    WebinarsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Services services = session.settled();
        if (id == null) {
            List<WebinarRoom> rooms =
                    services.rooms().within(FigureCommands.period(services, period));
            if (session.terminal().json())
                session.terminal()
                        .result(Map.of("webinars", rooms.stream().map(this::head).toList()));
            else list(rooms);
            return 0;
        }
        WebinarRoom room = services.rooms().of(id);
        if (session.terminal().json()) session.terminal().result(whole(room));
        else print(room);
        return 0;
    }

    private void list(List<WebinarRoom> rooms) {
        Formats formats = session.terminal().texts().formats();
        Table table =
                new Table(
                                session.terminal(),
                                "id",
                                "at",
                                "name",
                                "registered",
                                "attended",
                                "engagement",
                                "converters",
                                "revenue")
                        .right(3, 4, 5, 6, 7);
        for (WebinarRoom room : rooms)
            table.row(
                    room.webinar().externalId(),
                    formats.date(day(room)),
                    room.webinar().title(),
                    room.registered(),
                    room.attendees().size(),
                    number(room.engagement(), 1),
                    percent(room.converted().value()),
                    formats.money(new Money(room.revenue(), currency())));
        table.print();
    }

    private LocalDate day(WebinarRoom room) {
        return LocalDate.ofInstant(room.webinar().startsAt(), session.services().settings().zone());
    }

    private String currency() {
        return session.services().settings().currency();
    }

    private void print(WebinarRoom room) {
        Terminal terminal = session.terminal();
        terminal.line(room.webinar().title() + " · " + terminal.texts().formats().date(day(room)));
        terminal.say(
                "cli.webinars.room",
                room.registered(),
                room.attendees().size(),
                number(room.stay(), 1),
                number(room.engagement(), 1));
        terminal.say(
                "cli.webinars.part",
                percent(room.chatted().value()),
                percent(room.asked().value()),
                percent(room.polled().value()),
                number(room.screenMinutes(), 1),
                number(room.interactionRate(), 2));
        terminal.line("");
        heat(room);
        if (!room.sections().isEmpty()) {
            terminal.line("");
            Table kept = new Table(terminal, "section", "minutes", "people", "kept").right(2, 3);
            for (WebinarRoom.Kept k : room.sections())
                kept.row(
                        k.section().name(),
                        k.section().fromMinute() + "–" + k.section().toMinute(),
                        k.present(),
                        percent(k.share().value()));
            kept.print();
        }
        terminal.line("");
        Table top =
                new Table(
                                terminal,
                                "person",
                                "engagement",
                                "minutes",
                                "chats",
                                "questions",
                                "polls")
                        .right(1, 2, 3, 4, 5);
        for (Attendee a : room.top(TOP))
            top.row(
                    a.person(),
                    number(a.score(), 1),
                    a.seconds() / 60,
                    a.chats(),
                    a.questions(),
                    a.polls());
        top.print();
    }

    /** Times per ten attendees there, so that a quiet room and a full one compare. */
    private void heat(WebinarRoom room) {
        List<List<WebinarRoom.Cell>> rows =
                room.deeds().stream().map(d -> room.heat(d, STEP)).toList();
        Table table =
                new Table(
                                session.terminal(),
                                "minutes",
                                "people",
                                "chat_each",
                                "question_each",
                                "poll_each")
                        .right(1, 2, 3, 4);
        for (int i = 0; i < rows.getFirst().size(); i++) {
            WebinarRoom.Cell first = rows.getFirst().get(i);
            List<Object> cells = new ArrayList<>();
            cells.add(first.from() + "–" + first.to());
            cells.add(first.present());
            for (List<WebinarRoom.Cell> row : rows)
                cells.add(number(row.get(i).perPerson() * 10, 2));
            table.row(cells.toArray());
        }
        table.print();
    }

    private String percent(double share) {
        return Double.isNaN(share) ? "–" : session.terminal().texts().formats().percent(share, 1);
    }

    private String number(double x, int decimals) {
        return Double.isNaN(x) ? "–" : session.terminal().texts().formats().number(x, decimals);
    }

    private Map<String, Object> head(WebinarRoom room) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", room.webinar().externalId());
        json.put("title", room.webinar().title());
        json.put("startsAt", room.webinar().startsAt().toString());
        json.put("registered", room.registered());
        json.put("attended", room.attendees().size());
        json.put("engagement", FigureCommands.number(room.engagement()));
        json.put("conversions", room.buyers());
        json.put("conversionRate", FigureCommands.number(room.converted().value()));
        json.put("revenue", room.revenue() / Math.pow(10, Money.digits(currency())));
        json.put("currency", currency());
        return json;
    }

    private Map<String, Object> whole(WebinarRoom room) {
        Map<String, Object> json = head(room);
        json.put("chatParticipation", FigureCommands.number(room.chatted().value()));
        json.put("qaParticipation", FigureCommands.number(room.asked().value()));
        json.put("pollParticipation", FigureCommands.number(room.polled().value()));
        json.put("screenMinutes", FigureCommands.number(room.screenMinutes()));
        json.put("interactionRate", FigureCommands.number(room.interactionRate()));
        json.put("stayMinutes", FigureCommands.number(room.stay()));
        json.put("audience", room.audience());
        Map<String, Object> deeds = new LinkedHashMap<>();
        for (WebinarRoom.Deeds d : room.deeds()) deeds.put(d.kind(), d.minutes());
        json.put("minutes", deeds);
        List<Map<String, Object>> sections = new ArrayList<>();
        for (WebinarRoom.Kept k : room.sections())
            sections.add(
                    Map.of(
                            "name",
                            k.section().name(),
                            "people",
                            k.present(),
                            "stayed",
                            k.share().part(),
                            "initial",
                            k.share().whole()));
        json.put("sections", sections);
        return json;
    }
}
