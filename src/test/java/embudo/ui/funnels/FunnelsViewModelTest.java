package embudo.ui.funnels;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.FunnelRule;
import embudo.kernel.Language;
import embudo.kernel.Period;
import embudo.kernel.Problem;
import embudo.measure.FunnelQuestion;
import embudo.measure.FunnelReport;
import embudo.measure.Funnels;
import embudo.measure.Passages;
import embudo.measure.Passages.Part;
import embudo.measure.SampleWorld;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.Theme;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.LocalDate;
import java.util.List;

/** The funnel on the screen: what is asked for, compared, split, and who is behind a number. */
@ExtendWith(FxTest.class)
class FunnelsViewModelTest {
    private static final Period YEAR =
            new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 19));
    private final FakeServices fakes = new FakeServices();
    private final ScreenStage stage;

    FunnelsViewModelTest() {
        fakes.funnels = SampleWorld.funnels();
        stage = new ScreenStage(fakes, Language.EN, Theme.Mode.LIGHT);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private FunnelsViewModel model() {
        FunnelsViewModel model =
                FxTest.on(() -> new FunnelsViewModel(fakes.services(), stage.desk));
        FxTest.run(() -> model.recall(YEAR.from() + ".." + YEAR.to()));
        FxTest.run(model::attach);
        stage.until(model::settled);
        return model;
    }

    private FunnelFacts shown(FunnelsViewModel model) {
        stage.until(model::settled);
        return FxTest.on(() -> model.shownProperty().get());
    }

    @Test
    void opensTheFirstDeclaredFunnelByChannelBesideThePeriodBefore() {
        FunnelsViewModel model = model();
        FunnelFacts facts = shown(model);
        FunnelQuestion asked = facts.report().question();
        assertThat(asked.rule()).isEqualTo(model.declared().getFirst());
        assertThat(asked.split()).isEqualTo("channel");
        assertThat(facts.before().question()).isEqualTo(asked.previous());
        assertThat(facts.report().groups()).isNotEmpty();
        assertThat(FxTest.on(() -> model.stateProperty().get()))
                .isEqualTo(FunnelsViewModel.State.SHOWN);
        FxTest.run(model::detach);
    }

    /** A number opens as many people as it says, whoever they are. */
    @Test
    void everyPartOpensAsManyPeopleAsItSays() {
        FunnelsViewModel model = model();
        Passages all = shown(model).report().all();
        for (Part part : Part.values()) {
            int people = all.people(1, part).size();
            FxTest.run(() -> model.open(all, 1, part, "some"));
            stage.until(model::settled);
            assertThat(stage.ways.getLast()).as("%s", part).isEqualTo("leads " + people);
        }
        assertThat(all.people(1, Part.REACHED)).isNotEmpty();
        FxTest.run(model::detach);
    }

    @Test
    void aChoiceIsAskedAnew() {
        FunnelsViewModel model = model();
        FunnelRule other = model.declared().getLast();
        FxTest.run(() -> model.choiceProperty().set(new FunnelChoice(other, null, null, false)));
        FunnelFacts facts = shown(model);
        assertThat(facts.report().question().rule()).isEqualTo(other);
        assertThat(facts.report().groups()).isEmpty();
        assertThat(facts.before()).isNull();
        FxTest.run(model::detach);
    }

    @Test
    void aFailureIsSaidAndTheNextQuestionGoesOn() {
        Funnels sound = fakes.funnels;
        boolean[] broken = {true};
        fakes.funnels =
                new Funnels() {
                    @Override
                    public List<FunnelRule> declared() {
                        return sound.declared();
                    }

                    @Override
                    public FunnelReport ask(FunnelQuestion question) {
                        if (broken[0]) throw new Problem("kernel.cancelled");
                        return sound.ask(question);
                    }
                };
        FunnelsViewModel model = model();
        stage.until(() -> model.stateProperty().get() == FunnelsViewModel.State.FAILED);
        assertThat(model.failure()).isNotBlank();
        broken[0] = false;
        FxTest.run(() ->
                model.choiceProperty()
                        .set(new FunnelChoice(sound.declared().getFirst(), null, "channel", true)));
        FxTest.run(model::detach);
        FxTest.run(model::attach);
        assertThat(shown(model)).isNotNull();
        FxTest.run(model::detach);
    }

    @Test
    void theRangeIsRememberedAndRecalled() {
        FunnelsViewModel model = model();
        assertThat(FxTest.on(() -> model.periodProperty().get())).isEqualTo(YEAR);
        String remembered = FxTest.on(model::remember);
        FunnelsViewModel again =
                FxTest.on(() -> new FunnelsViewModel(fakes.services(), stage.desk));
        FxTest.run(() -> again.recall(remembered));
        FxTest.run(again::attach);
        assertThat(shown(again).report().question().period()).isEqualTo(YEAR);
        FxTest.run(model::detach);
        FxTest.run(again::detach);
    }
}
