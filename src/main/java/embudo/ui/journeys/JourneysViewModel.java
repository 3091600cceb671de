package embudo.ui.journeys;

import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.kernel.Period;
import embudo.kernel.Topic;
import embudo.measure.CreditQuestion;
import embudo.measure.Journey;
import embudo.measure.JourneyMap;
import embudo.measure.PersonJourney;
import embudo.measure.Touch;
import embudo.text.Texts;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.FollowingModel;
import embudo.ui.kit.Lane;
import embudo.ui.kit.range.RangeChoice;
import embudo.ui.kit.range.RangeOffer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The journeys of a period, and the person whose timeline is looked at. */
final class JourneysViewModel extends FollowingModel {
    private static final int HITS = 4;
    private static final int LEAST_TYPED = 2;
    private final Services services;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Timeline> timeline = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<LeadRow>> hits =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final Lane<Found> reading;
    private final Lane<Timeline> following;
    private final Lane<List<LeadRow>> searching;
    private final Lane<Behind> opening;
    private final RangeChoice range;

    /**
     * The journeys, whether figures are complete, and what the range can be.
     *
     * @param first somebody worth looking at, 0 for nobody
     */
    record Found(JourneyMap map, boolean ready, RangeOffer offer, long first, WayCounts ways) {}

    /** Leads to be opened. */
    private record Behind(String title, Set<Long> people) {}

    /** One person's touches. */
    record Timeline(long person, String name, PersonJourney journey) {}

    JourneysViewModel(Services services, Desk desk) {
        super(desk, Set.of(Topic.FIGURES));
        this.services = services;
        this.desk = desk;
        reading = desk.async().lane(this::arrived, failure::set);
        following = desk.async().lane(timeline::set, desk::fail);
        searching = desk.async().lane(hits::set, desk::fail);
        opening = desk.async().lane(b -> openPeople(b.title(), b.people()), desk::fail);
        range = new RangeChoice(this::refresh);
    }

    @Override
    public boolean settled() {
        return !reading.busy() && !following.busy() && !searching.busy() && !opening.busy();
    }

    @Override
    public String remember() {
        return range.remember();
    }

    @Override
    public void recall(String remembered) {
        range.recall(remembered);
    }

    /** Reads anew. */
    @Override
    protected void refresh() {
        failure.set(null);
        Period chosen = range.chosen();
        reading.ask(() -> {
            Period usual = services.figures().defaultPeriod();
            JourneyMap map =
                    services.credits()
                            .map(
                                    CreditQuestion.of(
                                            chosen == null ? usual : chosen,
                                            CreditQuestion.By.CHANNEL,
                                            services.credits().rule()));
            return new Found(
                    map,
                    services.figures().ready(),
                    RangeOffer.of(services.webinars(), services.settings().zone(), usual),
                    longest(map),
                    WayCounts.of(map));
        });
    }

    private void arrived(Found now) {
        found.set(now);
        range.read(now.map().question().period());
        if (timeline.get() != null) follow(timeline.get().person());
        else if (now.first() != 0) follow(now.first());
    }

    /** Who changed channels most before a conversion; on the work pool. */
    private static long longest(JourneyMap map) {
        return map.journeys().stream()
                .filter(Journey::converted)
                .max(
                        Comparator.comparingInt((Journey j) -> j.channels().size())
                                .thenComparingLong(j -> -j.person()))
                .map(Journey::person)
                .orElse(0L);
    }

    /** Asks for one person's timeline. */
    void follow(long person) {
        hits.set(List.of());
        following.ask(() ->
                new Timeline(
                        person,
                        services.contacts().byIds(List.of(person)).stream()
                                .map(Contact::name)
                                .findFirst()
                                .orElse(""),
                        services.credits().person(person)));
    }

    /** Looks for people by name, company or address. */
    void search(String typed) {
        String text = typed.strip();
        if (text.length() < LEAST_TYPED) {
            searching.drop();
            hits.set(List.of());
        } else
            searching.ask(
                    () -> services.leads().page(LeadQuery.all().withText(text), 0, HITS).rows());
    }

    /** Opens the people who met exactly these channels, in whatever order. */
    void openMembers(JourneyMap.Combination c, Texts texts) {
        Set<Channel> wanted = EnumSet.copyOf(c.channels());
        Set<Long> people = new HashSet<>();
        for (Journey journey : found.get().map().journeys()) {
            Set<Channel> met = EnumSet.noneOf(Channel.class);
            for (Touch touch : journey.touches()) met.add(touch.channel());
            if (journey.outcome() != Journey.Outcome.OPEN && met.equals(wanted))
                people.add(journey.person());
        }
        openPeople(CombinationRow.said(c, texts), people);
    }

    /** Opens the people whose journey ended at a channel without a conversion. */
    void openLost(Channel channel, String title) {
        List<Journey> all = found.get().map().journeys();
        opening.ask(() ->
                new Behind(
                        title,
                        all.stream()
                                .filter(j -> j.outcome() == Journey.Outcome.LOST)
                                .filter(j -> j.channels().getLast() == channel)
                                .map(Journey::person)
                                .collect(Collectors.toSet())));
    }

    /** Opens the leads who took exactly this way. */
    void openPath(List<Channel> way, String title) {
        List<Journey> all = found.get().map().journeys();
        opening.ask(() ->
                new Behind(
                        title,
                        all.stream()
                                .filter(j -> j.channels().equals(way))
                                .map(Journey::person)
                                .collect(Collectors.toSet())));
    }

    /** Opens the leads who went these ways, each as {@link WayCounts} counts it. */
    void openWays(Set<List<Integer>> ways, String title) {
        Found now = found.get();
        opening.ask(() ->
                new Behind(
                        title,
                        now.map().journeys().stream()
                                .filter(j -> !j.touches().isEmpty())
                                .filter(j -> ways.contains(now.ways().way(j)))
                                .map(Journey::person)
                                .collect(Collectors.toSet())));
    }

    void openPeople(String title, Set<Long> people) {
        desk.navigator().openLeads(title, people);
    }

    ObjectProperty<Period> periodProperty() {
        return range.shownProperty();
    }

    /** Null until it was read. */
    ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Null while nobody is looked at. */
    ReadOnlyObjectProperty<Timeline> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<LeadRow>> hitsProperty() {
        return hits.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
