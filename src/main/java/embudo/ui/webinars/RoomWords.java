package embudo.ui.webinars;

import embudo.kernel.Money;
import embudo.measure.Attendee;
import embudo.measure.WebinarRoom;
import embudo.plot.RoomChart;
import embudo.text.Formats;
import embudo.text.Texts;

import java.time.LocalDate;
import java.util.List;

/** Says a webinar's figures in one language. */
record RoomWords(Texts texts, RoomsShown shown) {
    private Formats formats() {
        return texts.formats();
    }

    /** By name when there is one. */
    String person(Attendee attendee) {
        String name = shown.names().getOrDefault(attendee.person(), "");
        return name.isBlank() ? texts.get("ui.webinars.person", attendee.person()) : name;
    }

    String day(WebinarRoom room) {
        return formats().date(LocalDate.ofInstant(room.webinar().startsAt(), shown.zone()));
    }

    /** Registered, attended, engagement, bought, revenue. */
    List<String> figures(WebinarRoom room) {
        return List.of(
                formats().count(room.registered()),
                formats().count(room.attendees().size()),
                number(room.engagement(), 1),
                percent(room.converted().value()),
                formats().money(new Money(room.revenue(), shown.currency()), true));
    }

    String number(double x, int decimals) {
        return Double.isNaN(x) ? "–" : formats().number(x, decimals);
    }

    String percent(double share) {
        return Double.isNaN(share) ? "–" : formats().percent(share, 1);
    }

    String finding(WebinarRoom room) {
        return texts.get(
                "ui.webinars.finding", number(room.engagement(), 1), room.webinar().title());
    }

    /** The open formula with this webinar's own shares. */
    String formula(RoomSeen seen) {
        WebinarRoom room = seen.room();
        return texts.get(
                "ui.webinars.formula",
                percent(Math.min(1, seen.presence())),
                percent(room.chatted().value()),
                percent(room.asked().value()),
                percent(room.polled().value()));
    }

    /**
     * @param marked null for none
     */
    RoomChart.Shape chart(RoomSeen seen, WebinarsViewModel.Minutes marked) {
        WebinarRoom room = seen.room();
        List<RoomChart.Row> rows =
                seen.rows().stream()
                        .map(r ->
                                new RoomChart.Row(
                                        texts.get("ui.webinars.kind." + r.kind()), r.perPerson()))
                        .toList();
        long most = seen.audience().stream().mapToLong(n -> n).max().orElse(0);
        return new RoomChart.Shape(
                seen.audience(),
                room.webinar().sections().stream()
                        .map(s -> new RoomChart.Part(s.name(), s.fromMinute(), s.toMinute()))
                        .toList(),
                rows,
                RoomSeen.STEP,
                marked == null ? -1 : marked.from(),
                marked == null ? -1 : marked.to(),
                texts.get(
                        "ui.webinars.chart_words",
                        room.webinar().title(),
                        most,
                        room.interactionRate()),
                m -> texts.get("ui.webinars.minute", seen.audience().get(m), m));
    }
}
