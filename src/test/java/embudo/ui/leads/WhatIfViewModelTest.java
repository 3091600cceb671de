package embudo.ui.leads;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.catalog.Feature;
import embudo.catalog.FeatureBook;
import embudo.learn.lead.LeadModel;
import embudo.ui.FakePeople;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.kit.Async;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;

@ExtendWith(FxTest.class)
class WhatIfViewModelTest {
    private final FakeServices fakes = new FakeServices();
    private final FakePeople people = FakePeople.behind(fakes);

    private static LeadModel.Asked about(String key) {
        Feature feature =
                Catalog.load().features().of(FeatureBook.Preset.DEFAULT, true).stream()
                        .filter(f -> f.key().equals(key))
                        .findFirst()
                        .orElseThrow();
        return new LeadModel.Asked(feature, "1", List.of());
    }

    @Test
    void whileRulesScoreThereIsNothingToTry() {
        List<Throwable> failures = new ArrayList<>();
        WhatIfViewModel model =
                new WhatIfViewModel(
                        fakes.services().explainer(),
                        new Async(fakes.services().work()),
                        failures::add);
        assertThat(model.questions()).isEmpty();
        assertThat(model.trial().get()).isNull();
        assertThat(failures).isEmpty();
    }

    @Test
    void aWordIsNoNumber() {
        WhatIfViewModel model =
                new WhatIfViewModel(
                        fakes.services().explainer(), new Async(fakes.services().work()), e -> {});
        assertThat(model.ask(about("pricing_visits"), "three")).isFalse();
        assertThat(model.settled()).isTrue();
    }
}
