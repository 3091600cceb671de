package embudo.ui.funnels;

import embudo.catalog.FunnelRule;
import embudo.kernel.Period;
import embudo.kernel.Topic;
import embudo.measure.FunnelQuestion;
import embudo.measure.FunnelReport;
import embudo.measure.Passages;
import embudo.measure.Passages.Part;
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

import java.util.List;
import java.util.Set;

/** The funnel looked at, and the way to its people. FX thread; no controls. */
final class FunnelsViewModel extends FollowingModel {
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
    private final RangeChoice range;
    private String failure = "";

    FunnelsViewModel(Services services, Desk desk) {
        super(desk, Set.of(Topic.FIGURES, Topic.CONTACTS));
        this.services = services;
        this.desk = desk;
        reading = desk.async().lane(this::read, this::failed);
        drilling = desk.async().lane(Runnable::run, desk::fail);
        choice.set(new FunnelChoice(declared().getFirst(), null, "channel", true));
        choice.addListener((o, was, is) -> refresh());
        range = new RangeChoice(this::refresh);
    }

    List<FunnelRule> declared() {
        return services.funnels().declared();
    }

    @Override
    public boolean settled() {
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
        return range.shownProperty();
    }

    String failure() {
        return failure;
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

    @Override
    protected void refresh() {
        Period chosen = range.chosen();
        FunnelChoice wanted = choice.get();
        reading.ask(() -> ask(chosen, wanted));
    }

    /** On the work pool. */
    private FunnelFacts ask(Period chosen, FunnelChoice wanted) {
        Period usual = services.figures().defaultPeriod();
        FunnelQuestion question =
                new FunnelQuestion(
                        wanted.asked(), chosen == null ? usual : chosen, null, wanted.split());
        FunnelReport report = services.funnels().ask(question);
        FunnelReport before =
                wanted.compared() ? services.funnels().ask(question.previous()) : null;
        return new FunnelFacts(
                report,
                before,
                services.figures().ready(),
                RangeOffer.of(services.webinars(), services.settings().zone(), usual));
    }

    private void read(FunnelFacts facts) {
        shown.set(facts);
        range.read(facts.report().question().period());
        if (facts.report().position() > 0) state.set(State.SHOWN);
        else state.set(facts.ready() ? State.EMPTY : State.OPENING);
    }

    private void failed(Throwable cause) {
        failure = desk.explain(cause);
        if (shown.get() == null) state.set(State.FAILED);
        else desk.fail(cause);
    }
}
