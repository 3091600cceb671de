package embudo.ui.funnels;

import embudo.catalog.FunnelRule;
import embudo.kernel.Notices;
import embudo.kernel.Period;
import embudo.kernel.Topic;
import embudo.measure.FunnelQuestion;
import embudo.measure.FunnelReport;
import embudo.measure.Passages;
import embudo.measure.Passages.Part;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.range.Anchor;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The funnel looked at, and the way to its people. FX thread; no controls. */
final class FunnelsViewModel {
    /** What the screen is doing. */
    enum State {
        OPENING,
        EMPTY,
        SHOWN,
        FAILED
    }

    private final Services services;
    private final Desk desk;
    private final Lane<FunnelFacts> reading;
    private final Lane<Runnable> drilling;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OPENING);
    private final ReadOnlyObjectWrapper<FunnelFacts> shown = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<FunnelChoice> choice = new SimpleObjectProperty<>();
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>();
    private Period chosen;
    private Notices.Subscription feed;
    private String failure = "";

    FunnelsViewModel(Services services, Desk desk) {
        this.services = services;
        this.desk = desk;
        reading = desk.async().lane(this::read, this::failed);
        drilling = desk.async().lane(Runnable::run, desk::fail);
        choice.set(new FunnelChoice(declared().getFirst(), null, "channel", true));
        choice.addListener((o, was, is) -> refresh());
        period.addListener((o, was, is) -> choose(is));
    }

    List<FunnelRule> declared() {
        return services.funnels().declared();
    }

    void attach() {
        if (feed == null)
            feed = desk.feed().follow(EnumSet.of(Topic.FIGURES, Topic.CONTACTS), this::refresh);
        refresh();
    }

    void detach() {
        if (feed != null) feed.close();
        feed = null;
    }

    boolean settled() {
        return !reading.busy() && !drilling.busy();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Null until there is something to show. */
    ReadOnlyObjectProperty<FunnelFacts> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ObjectProperty<FunnelChoice> choiceProperty() {
        return choice;
    }

    /** The range shown; null until the figures said what they open with. */
    ObjectProperty<Period> periodProperty() {
        return period;
    }

    String failure() {
        return failure;
    }

    /** The range a person chose, empty while it follows the data. */
    String remember() {
        return chosen == null ? "" : chosen.from() + ".." + chosen.to();
    }

    void recall(String remembered) {
        chosen = Period.parse(remembered, LocalDate.EPOCH);
    }

    /** Opens the people of a part of a step in the list of leads. */
    void open(Passages passages, int step, Part part, String title) {
        drilling.ask(() -> {
            Set<Long> people = passages.people(step, part);
            return () -> desk.navigator().openLeads(title, people);
        });
    }

    void openImport() {
        desk.navigator().openScreen("import");
    }

    private void choose(Period range) {
        if (shown.get() != null && range.equals(shown.get().report().question().period())) return;
        chosen = range;
        refresh();
    }

    private void refresh() {
        Period range = chosen;
        FunnelChoice wanted = choice.get();
        reading.ask(() -> ask(range, wanted));
    }

    /** On the work pool. */
    private FunnelFacts ask(Period range, FunnelChoice wanted) {
        Period usual = services.figures().defaultPeriod();
        FunnelQuestion question =
                new FunnelQuestion(
                        wanted.asked(), range == null ? usual : range, null, wanted.split());
        FunnelReport report = services.funnels().ask(question);
        FunnelReport before =
                wanted.compared() ? services.funnels().ask(question.previous()) : null;
        List<Anchor> webinars =
                services.webinars().all().stream()
                        .map(w ->
                                new Anchor(
                                        w.title(),
                                        LocalDate.ofInstant(
                                                w.startsAt(), services.settings().zone())))
                        .toList();
        LocalDate first =
                webinars.isEmpty() ? usual.from() : webinars.getFirst().day().minusWeeks(4);
        return new FunnelFacts(
                report,
                before,
                services.figures().ready(),
                new Period(first.isBefore(usual.from()) ? first : usual.from(), usual.to()),
                webinars);
    }

    private void read(FunnelFacts facts) {
        shown.set(facts);
        period.set(facts.report().question().period());
        if (facts.report().position() > 0) state.set(State.SHOWN);
        else state.set(facts.ready() ? State.EMPTY : State.OPENING);
    }

    private void failed(Throwable cause) {
        failure = desk.explain(cause);
        if (shown.get() == null) state.set(State.FAILED);
        else desk.fail(cause);
    }
}
