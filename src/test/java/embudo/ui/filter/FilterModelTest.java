package embudo.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.condition.Completion;
import embudo.kernel.Language;
import embudo.text.Texts;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.Services;
import embudo.ui.kit.Async;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A condition being written, without a display of it. */
@ExtendWith(FxTest.class)
class FilterModelTest {
    private final FakeServices fakes = new FakeServices();
    private final List<Throwable> failures = new ArrayList<>();
    private FilterModel model;

    @BeforeEach
    void make() {
        Services services = fakes.services();
        model =
                FxTest.on(() ->
                        new FilterModel(
                                services.audience(),
                                services.segments().book(),
                                new Async(fakes.work),
                                failures::add));
        FxTest.run(model::load);
        settled();
    }

    @AfterEach
    void close() {
        fakes.close();
        assertThat(failures).isEmpty();
    }

    private void settled() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> FxTest.on(model::settled));
    }

    @Test
    void onlyWhatIsUnderstoodIsApplied() {
        FxTest.run(() -> model.show("score >= 80"));
        settled();
        assertThat(model.applied().get()).isEqualTo("score >= 80");
        assertThat(model.count().get()).isEqualTo(6);
        FxTest.run(() -> model.show("score >= "));
        settled();
        assertThat(model.problem().key()).isEqualTo("catalog.condition.unfinished");
        assertThat(model.applied().get()).isEqualTo("score >= 80");
        assertThat(model.count().get()).isNull();
        FxTest.run(() -> model.show(""));
        settled();
        assertThat(model.applied().get()).isEmpty();
        assertThat(model.count().get()).isEqualTo(10);
    }

    @Test
    void partsAreAddedFoundAndTakenAway() {
        int second =
                FxTest.on(() -> {
                    model.show("score>=80||band=='cold'");
                    return model.add("band != 'warm'");
                });
        assertThat(model.text().get())
                .isEqualTo("(score >= 80 || band == 'cold') && band != 'warm'");
        assertThat(model.text().get().substring(second)).isEqualTo("band != 'warm'");
        assertThat(model.parts()).hasSize(2);
        int third = FxTest.on(() -> model.add("mailable"));
        assertThat(model.text().get().substring(third)).isEqualTo("mailable == true");
        assertThat(FxTest.on(() -> model.from(1))).isEqualTo(second);
        FxTest.run(() -> model.remove(0));
        assertThat(model.text().get()).isEqualTo("band != 'warm' && mailable == true");
        FxTest.run(() -> {
            model.remove(1);
            model.remove(0);
        });
        assertThat(model.text().get()).isEmpty();
        assertThat(FxTest.on(() -> model.add("mailable"))).isZero();
        settled();
    }

    @Test
    void anUnfinishedTextKeepsWhatIsAddedAtItsEnd() {
        int at =
                FxTest.on(() -> {
                    model.show("score >= ");
                    return model.add("mailable");
                });
        assertThat(model.text().get()).isEqualTo("score >= && mailable");
        assertThat(at).isEqualTo("score >= && ".length());
        settled();
    }

    @Test
    void segmentsAndValuesAreOfferedAndNamed() {
        FxTest.run(() -> model.show("in_segment('vi"));
        assertThat(model.complete(14)).extracting(Completion::insert).containsExactly("'vip'");
        FxTest.run(() -> model.show("country == "));
        assertThat(model.complete(11))
                .extracting(Completion::insert)
                .containsExactly("'ES'", "'MX'");
        FxTest.run(() -> model.show("in_segment('vip')"));
        settled();
        Texts spanish = Texts.of(Language.ES);
        assertThat(model.words(spanish).people(model.reading().get().condition()))
                .isEqualTo("Personas que están en «Clientes VIP»");
    }
}
