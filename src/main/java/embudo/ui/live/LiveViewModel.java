package embudo.ui.live;

import embudo.domain.Actor;
import embudo.domain.Segment;
import embudo.domain.Webinar;
import embudo.kernel.Notices;
import embudo.kernel.Topic;
import embudo.measure.Tape;
import embudo.measure.WebinarRoom;
import embudo.measure.live.ReplayClock;
import embudo.ui.Services;
import embudo.ui.filter.SegmentEdit;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.ScreenModel;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Duration;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * The webinar in sight at the moment in sight: now, or the moment a replay has come to. A replay
 * runs on a copy and a clock of its own, so that nothing of it is ever counted. FX thread.
 */
final class LiveViewModel implements ScreenModel {
    /** Moments a second while a replay plays. */
    static final int MOMENTS = 10;

    private static final Duration LIVE_EVERY = Duration.seconds(5);
    private final Services services;
    private final Desk desk;
    private final Loading loading;
    private final ReadOnlyObjectWrapper<Loaded> loaded = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LiveShown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ReplayClock> replay = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Marked> marked = new SimpleObjectProperty<>();
    private final Lane<Loaded> reading;
    private final Lane<LiveShown> looking;
    private final Lane<Runnable> acting;
    private final Timeline pulse = new Timeline();
    private Notices.Subscription feed;
    private String wanted = "";

    /** The webinar whose busiest minutes were marked unasked, which happens once a visit. */
    private String offered = "";

    private int speed = 60;

    /** Minutes from one to before another. */
    record Marked(int from, int to) {}

    LiveViewModel(Services services, Desk desk) {
        this.services = services;
        this.desk = desk;
        loading = new Loading(services);
        reading = desk.async().lane(this::read, failure::set);
        looking = desk.async().lane(shown::set, failure::set);
        acting = desk.async().lane(Runnable::run, desk::fail);
        marked.addListener((p, was, is) -> look());
        pulse.setCycleCount(Animation.INDEFINITE);
    }

    @Override
    public void attach() {
        feed =
                desk.feed()
                        .follow(
                                EnumSet.of(Topic.FIGURES, Topic.CONTACTS, Topic.SETTINGS),
                                this::changed);
        refresh();
    }

    @Override
    public void detach() {
        if (replay.get() != null) replay.get().pause();
        pulse.stop();
        if (feed != null) feed.close();
        feed = null;
    }

    @Override
    public boolean settled() {
        return !reading.busy() && !looking.busy() && !acting.busy();
    }

    /** A replay keeps to its copy. */
    private void changed() {
        loading.forget();
        if (replay.get() == null) refresh();
    }

    void refresh() {
        String id = wanted;
        reading.ask(() -> loading.load(id));
    }

    private void read(Loaded now) {
        failure.set(null);
        loaded.set(now);
        if (now.tape() == null) {
            shown.set(null);
            return;
        }
        wanted = now.tape().webinar().externalId();
        offer(now.tape());
        look();
        beat();
    }

    /** Of a webinar that is over, the first to look at is where most people spoke. */
    private void offer(Tape tape) {
        boolean over = !services.ticker().now().isBefore(tape.end());
        if (!over || replay.get() != null || offered.equals(wanted)) return;
        offered = wanted;
        marked.set(TookPart.busiest(tape));
    }

    /** Shows the moment it is. */
    private void look() {
        Loaded of = loaded.get();
        if (of == null || of.tape() == null) return;
        Instant at = moment(of.tape());
        Marked minutes = marked.get();
        looking.ask(() -> loading.moment(of, at, minutes));
    }

    /** After the end, all that came later belongs to the picture. */
    private Instant moment(Tape tape) {
        ReplayClock clock = replay.get();
        Instant at = clock == null ? services.ticker().now() : clock.now();
        boolean ended = clock == null ? !at.isBefore(tape.end()) : clock.ended();
        if (!ended) return at;
        Instant last = tape.deeds().isEmpty() ? at : lastDeed(tape);
        return last.isAfter(tape.end()) ? last : tape.end();
    }

    private static Instant lastDeed(Tape tape) {
        return Instant.ofEpochMilli(tape.deeds().getLast().at());
    }

    /** Chooses how often to look: a replay many times a second, a running webinar now and then. */
    private void beat() {
        pulse.stop();
        pulse.getKeyFrames().clear();
        ReplayClock clock = replay.get();
        Loaded of = loaded.get();
        if (feed == null || of == null || of.tape() == null) return;
        boolean runs = services.ticker().now().isBefore(of.tape().end());
        if (clock == null && !runs) return;
        Duration every = clock == null ? LIVE_EVERY : Duration.millis(1000.0 / MOMENTS);
        pulse.getKeyFrames().add(new KeyFrame(every, e -> tick()));
        pulse.play();
    }

    private void tick() {
        if (looking.busy()) return;
        look();
        ReplayClock clock = replay.get();
        if (clock != null && !clock.running()) pulse.stop();
    }

    /** Looks at another webinar, as it is now. */
    void choose(String externalId) {
        if (externalId.equals(wanted) && loaded.get() != null) return;
        wanted = externalId;
        stop();
    }

    /** Begins to play the webinar in sight from its start. */
    void play() {
        Loaded of = loaded.get();
        if (of == null || of.tape() == null) return;
        if (replay.get() == null) marked.set(null);
        if (replay.get() == null)
            replay.set(
                    new ReplayClock(
                            services.ticker(),
                            of.tape().webinar().startsAt(),
                            of.tape().end(),
                            speed));
        replay.get().play();
        look();
        beat();
    }

    void pause() {
        if (replay.get() == null) return;
        replay.get().pause();
        pulse.stop();
        look();
    }

    /** Goes on from a second of the webinar. */
    void seek(double second) {
        ReplayClock clock = replay.get();
        if (clock == null) return;
        clock.seek(clock.first().plusSeconds(Math.round(second)));
        look();
        if (clock.running()) beat();
    }

    void speed(int times) {
        speed = times;
        if (replay.get() != null) replay.get().speed(times);
    }

    /** Leaves the replay. */
    void stop() {
        pulse.stop();
        replay.set(null);
        marked.set(null);
        offered = "";
        refresh();
    }

    /** Who wrote, asked or voted in the marked minutes, up to the moment in sight. */
    Set<Long> people() {
        Marked minutes = marked.get();
        LiveShown now = shown.get();
        Set<Long> people = new HashSet<>();
        if (minutes != null && now != null)
            TookPart.of(now.loaded().tape(), minutes, now.state().at())
                    .forEach(p -> people.add(p.id()));
        return people;
    }

    /** What the marked people are called. */
    String name() {
        return desk.words()
                .get(
                        "ui.live.people",
                        shown.get().state().room().webinar().title(),
                        marked.get().from(),
                        marked.get().to());
    }

    void openMarked() {
        if (marked.get() != null) desk.navigator().openLeads(name(), people());
    }

    /** Opens whom a counter counts at the moment in sight. */
    void openCounter(String counter, String label) {
        LiveShown now = shown.get();
        String title = label + " · " + now.state().room().webinar().title();
        acting.ask(() -> {
            Set<Long> people = CounterPeople.of(counter, now);
            return () -> desk.navigator().openLeads(title, people);
        });
    }

    /** Opens who was there in a part of the webinar. */
    void openSection(Webinar.Section section) {
        WebinarRoom room = shown.get().state().room();
        String title = section.name() + " · " + room.webinar().title();
        acting.ask(() -> {
            Set<Long> people = room.people(section.fromMinute(), section.toMinute());
            return () -> desk.navigator().openLeads(title, people);
        });
    }

    void openPerson(long person, String title) {
        desk.navigator().openLeads(title, Set.of(person));
    }

    /** Makes a list of the people who took part in the marked minutes. */
    void makeSegment() {
        if (marked.get() == null) return;
        String name = name();
        Set<Long> people = people();
        acting.ask(() -> {
            Segment made = services.segments().create(name, people, Actor.WINDOW);
            return () -> desk.edits().said(SegmentEdit.listed(services.segments(), made, people));
        });
    }

    void openImport() {
        desk.navigator().openScreen("import");
    }

    /** Null until something was read. */
    ReadOnlyObjectProperty<Loaded> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Null until something was read, or when there is no webinar. */
    ReadOnlyObjectProperty<LiveShown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Null while nothing is replayed. */
    ReadOnlyObjectProperty<ReplayClock> replayProperty() {
        return replay.getReadOnlyProperty();
    }

    /** Null when no minutes are. */
    ObjectProperty<Marked> markedProperty() {
        return marked;
    }

    int speed() {
        return speed;
    }

    @Override
    public String remember() {
        return wanted;
    }

    @Override
    public void recall(String externalId) {
        wanted = externalId;
        if (feed != null) stop();
    }
}
