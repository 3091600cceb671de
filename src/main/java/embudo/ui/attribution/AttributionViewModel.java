package embudo.ui.attribution;

import embudo.domain.Contact;
import embudo.kernel.Language;
import embudo.kernel.Period;
import embudo.kernel.Topic;
import embudo.measure.CreditQuestion;
import embudo.measure.CreditQuestion.By;
import embudo.measure.CreditReport;
import embudo.measure.SegmentBook;
import embudo.measure.attribution.ModelKind;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.FollowingModel;
import embudo.ui.kit.Lane;
import embudo.ui.kit.range.RangeChoice;
import embudo.ui.kit.range.RangeOffer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The credits of a period, the two models compared, and whose journeys are looked at. */
final class AttributionViewModel extends FollowingModel {
    private static final int LISTED = 24;
    private final Services services;
    private final Desk desk;
    private final ObjectProperty<By> by = new SimpleObjectProperty<>(By.CHANNEL);
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.SALES);
    private final ObjectProperty<ModelKind> from = new SimpleObjectProperty<>(ModelKind.LAST_TOUCH);
    private final ObjectProperty<ModelKind> to = new SimpleObjectProperty<>(ModelKind.SHAPLEY);
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Behind> behind = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final Lane<Found> reading;
    private final Lane<Behind> drilling;
    private final RangeChoice range;
    private final ObjectProperty<Tuning> tuning = new SimpleObjectProperty<>();

    /** What is divided. */
    enum Measure {
        SALES,
        REVENUE
    }

    /**
     * The credits, whether figures are complete, and what the range can be.
     *
     * @param segments names by id, to filter by
     */
    record Found(
            CreditReport report, boolean ready, RangeOffer offer, Map<String, String> segments) {}

    /**
     * The journeys behind a credit.
     *
     * @param names of the people of those listed
     * @param total how many there are
     */
    record Behind(
            ModelKind model,
            int player,
            List<CreditReport.Backing> listed,
            Map<Long, String> names,
            Set<Long> people,
            long total) {}

    AttributionViewModel(Services services, Desk desk) {
        super(desk, Set.of(Topic.FIGURES));
        this.services = services;
        this.desk = desk;
        reading = desk.async().lane(this::arrived, failure::set);
        drilling = desk.async().lane(behind::set, desk::fail);
        range =
                new RangeChoice(() -> {
                    behind.set(null);
                    refresh();
                });
        tuning.set(Tuning.of(services.credits().rule()));
        tuning.addListener((o, was, is) -> {
            behind.set(null);
            refresh();
        });
        by.addListener((o, was, is) -> {
            behind.set(null);
            refresh();
        });
    }

    @Override
    public boolean settled() {
        return !reading.busy() && !drilling.busy();
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
        By players = by.get();
        Tuning told = tuning.get();
        Language language = desk.words().language();
        reading.ask(() -> {
            Period usual = services.figures().defaultPeriod();
            CreditQuestion question =
                    told.question(
                            chosen == null ? usual : chosen, players, services.credits().rule());
            CreditReport report = services.credits().credit(question);
            RangeOffer offer =
                    RangeOffer.of(services.webinars(), services.settings().zone(), usual);
            Map<String, String> segments = new LinkedHashMap<>();
            SegmentBook book = services.segments().book();
            for (SegmentBook.Definition d : book.all())
                segments.put(d.id(), book.name(d.id(), language));
            return new Found(report, services.figures().ready(), offer, segments);
        });
    }

    private void arrived(Found now) {
        found.set(now);
        range.read(now.report().period());
        Behind seen = behind.get();
        if (seen != null && seen.player() < now.report().players().size())
            look(seen.model(), seen.player());
        else if (now.report().total().conversions() > 0 && !now.report().players().isEmpty())
            look(to.get(), 0);
        else behind.set(null);
    }

    /** Asks for the journeys behind a credit. */
    void look(ModelKind model, int player) {
        CreditReport report = found.get().report();
        drilling.ask(() -> {
            List<CreditReport.Backing> all = report.behind(model, player);
            List<CreditReport.Backing> listed = all.stream().limit(LISTED).toList();
            Set<Long> wanted =
                    listed.stream().map(b -> b.journey().person()).collect(Collectors.toSet());
            Map<Long, String> names = new HashMap<>();
            for (Contact c : services.contacts().byIds(wanted)) names.put(c.id(), c.name());
            Set<Long> people = new HashSet<>();
            for (CreditReport.Backing b : all) people.add(b.journey().person());
            return new Behind(model, player, listed, names, people, all.size());
        });
    }

    /** Opens the leads behind the credit looked at. */
    void openPeople(String title) {
        desk.navigator().openLeads(title, behind.get().people());
    }

    /** Opens who converted after meeting any of these players; null for everybody. */
    void openConverters(String name, Set<Integer> players) {
        CreditReport report = found.get().report();
        desk.navigator()
                .openLeads(
                        name, players == null ? report.converters() : report.converters(players));
    }

    ObjectProperty<Period> periodProperty() {
        return range.shownProperty();
    }

    ObjectProperty<Tuning> tuningProperty() {
        return tuning;
    }

    ObjectProperty<By> byProperty() {
        return by;
    }

    ObjectProperty<Measure> measureProperty() {
        return measure;
    }

    /** The model on the slope's left. */
    ObjectProperty<ModelKind> fromProperty() {
        return from;
    }

    /** The model on its right, whose returns are shown. */
    ObjectProperty<ModelKind> toProperty() {
        return to;
    }

    /** Null until it was read. */
    ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Null while no credit is looked at. */
    ReadOnlyObjectProperty<Behind> behindProperty() {
        return behind.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
