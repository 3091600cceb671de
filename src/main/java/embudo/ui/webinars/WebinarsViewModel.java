package embudo.ui.webinars;

import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.Segment;
import embudo.domain.Webinar;
import embudo.kernel.Period;
import embudo.kernel.Topic;
import embudo.measure.Attendee;
import embudo.measure.WebinarRoom;
import embudo.ui.Services;
import embudo.ui.filter.SegmentEdit;
import embudo.ui.kit.Desk;
import embudo.ui.kit.FollowingModel;
import embudo.ui.kit.Lane;
import embudo.ui.kit.range.RangeChoice;
import embudo.ui.kit.range.RangeOffer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The webinars of a range, the one looked at and the minutes marked in it. FX thread. */
final class WebinarsViewModel extends FollowingModel {
    /** Minutes from one to before another. */
    record Minutes(int from, int to) {}

    /** Who was there in the marked minutes. */
    record Marked(WebinarRoom room, Minutes minutes, Set<Long> people) {}

    private final Services services;
    private final Desk desk;
    private final Lane<RoomsShown> reading;
    private final Lane<RoomSeen> looking;
    private final Lane<Marked> counting;
    private final Lane<Runnable> acting;
    private final ReadOnlyObjectWrapper<RoomsShown> shown = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<WebinarRoom> room = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<RoomSeen> seen = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Minutes> marked = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Marked> there = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final RangeChoice range;

    WebinarsViewModel(Services services, Desk desk) {
        super(desk, Set.of(Topic.FIGURES, Topic.CONTACTS));
        this.services = services;
        this.desk = desk;
        reading = desk.async().lane(this::read, failure::set);
        looking = desk.async().lane(seen::set, failure::set);
        counting = desk.async().lane(there::set, desk::fail);
        acting = desk.async().lane(Runnable::run, desk::fail);
        range = new RangeChoice(this::refresh);
        room.addListener((o, was, is) -> {
            if (was == null || is == null || was.webinar().id() != is.webinar().id())
                marked.set(null);
            look();
            count();
        });
        marked.addListener((o, was, is) -> count());
    }

    @Override
    public boolean settled() {
        return !reading.busy() && !looking.busy() && !counting.busy() && !acting.busy();
    }

    /** Null until something was read. */
    ReadOnlyObjectProperty<RoomsShown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The one looked at, null when there is none. */
    ObjectProperty<WebinarRoom> roomProperty() {
        return room;
    }

    /** What is counted of it, null until it was. */
    ReadOnlyObjectProperty<RoomSeen> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** Null when none are. */
    ObjectProperty<Minutes> markedProperty() {
        return marked;
    }

    /** Who was there in them; null when none are marked, or until they were counted. */
    ReadOnlyObjectProperty<Marked> thereProperty() {
        return there.getReadOnlyProperty();
    }

    /** Null until the figures said what they open with. */
    ObjectProperty<Period> periodProperty() {
        return range.shownProperty();
    }

    ReadOnlyObjectProperty<Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The range a person chose, empty while it follows the data. */
    @Override
    public String remember() {
        return range.remember();
    }

    @Override
    public void recall(String remembered) {
        range.recall(remembered);
    }

    private void look() {
        WebinarRoom now = room.get();
        if (now == null) {
            looking.drop();
            seen.set(null);
        } else looking.ask(() -> RoomSeen.of(now));
    }

    private void count() {
        WebinarRoom now = room.get();
        Minutes minutes = marked.get();
        if (now == null || minutes == null) {
            counting.drop();
            there.set(null);
        } else
            counting.ask(() -> new Marked(now, minutes, now.people(minutes.from(), minutes.to())));
    }

    /** What the marked people are called. */
    private String name(Marked people) {
        return desk.words()
                .get(
                        "ui.webinars.people",
                        people.room().webinar().title(),
                        people.minutes().from(),
                        people.minutes().to());
    }

    void openMarked() {
        Marked now = there.get();
        if (now != null) desk.navigator().openLeads(name(now), now.people());
        else if (marked.get() != null) openUncounted(room.get(), marked.get());
    }

    private void openUncounted(WebinarRoom now, Minutes minutes) {
        acting.ask(() -> {
            Marked counted = new Marked(now, minutes, now.people(minutes.from(), minutes.to()));
            return () -> desk.navigator().openLeads(name(counted), counted.people());
        });
    }

    /** Opens who was there in a part of the webinar. */
    void openSection(Webinar.Section section) {
        WebinarRoom now = room.get();
        if (now == null) return;
        String title = section.name() + " · " + now.webinar().title();
        acting.ask(() -> {
            Set<Long> people = now.people(section.fromMinute(), section.toMinute());
            return () -> desk.navigator().openLeads(title, people);
        });
    }

    void openPerson(long person, String title) {
        desk.navigator().openLeads(title, Set.of(person));
    }

    /** Makes a list of the people there in the marked minutes. */
    void makeSegment() {
        Marked now = there.get();
        if (now == null) return;
        String name = name(now);
        Set<Long> people = now.people();
        acting.ask(() -> {
            Segment made = services.segments().create(name, people, Actor.WINDOW);
            return () -> desk.edits().said(SegmentEdit.listed(services.segments(), made, people));
        });
    }

    void openImport() {
        desk.navigator().openScreen("import");
    }

    @Override
    protected void refresh() {
        Period chosen = range.chosen();
        reading.ask(() -> ask(chosen));
    }

    /** On the work pool. */
    private RoomsShown ask(Period chosen) {
        Period usual = services.figures().defaultPeriod();
        ZoneId zone = services.settings().zone();
        Period asked = chosen == null ? usual : chosen;
        List<WebinarRoom> rooms = services.rooms().within(asked);
        Set<Long> top =
                rooms.stream()
                        .flatMap(r -> r.top(RoomSeen.TOP).stream())
                        .map(Attendee::person)
                        .collect(Collectors.toSet());
        return new RoomsShown(
                asked,
                rooms,
                services.contacts().byIds(top).stream()
                        .collect(Collectors.toMap(Contact::id, Contact::name)),
                services.settings().currency(),
                zone,
                services.figures().ready(),
                RangeOffer.of(services.webinars(), zone, usual));
    }

    private void read(RoomsShown now) {
        failure.set(null);
        WebinarRoom before = room.get();
        shown.set(now);
        range.read(now.period());
        room.set(
                now.rooms().stream()
                        .filter(r -> before != null && r.webinar().id() == before.webinar().id())
                        .findFirst()
                        .orElseGet(() -> first(now.rooms())));
    }

    /** The latest that somebody attended. */
    private static WebinarRoom first(List<WebinarRoom> rooms) {
        return rooms.stream()
                .filter(r -> !r.attendees().isEmpty())
                .findFirst()
                .orElse(rooms.isEmpty() ? null : rooms.getFirst());
    }
}
