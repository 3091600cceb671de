package embudo.ui.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.kernel.Language;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.Theme;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** S-DASH-12: every business figure beside its target, each with what is behind it. */
@ExtendWith(FxTest.class)
class KpisScreenTest {
    private final FakeServices fakes = new FakeServices();
    private final ScreenStage stage = new ScreenStage(fakes, Language.EN, Theme.Mode.LIGHT);
    private final KpisScreen screen =
            stage.show(d -> new KpisScreen(fakes.services(), d), 1072, 800);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void theBoardHasTheBusinessFiguresBesideTheirTargets() {
        stage.until(screen::settled);
        Node cac = stage.node("#kpi-cac");
        assertThat(cac.getAccessibleText()).contains("Customer acquisition cost", "$120", "$150");
        assertThat(stage.<Node>node("#kpi-split")).isNotNull();
    }

    /** S-MET-12: an input that is changed changes what follows from it. */
    @Test
    void calculatorsFollowTheirInputs() {
        stage.until(screen::settled);
        assertThat(stage.<Label>node("#output-benefit").getText()).isEqualTo("$466,000");
        assertThat(stage.<Label>node("#output-net_return").getText()).startsWith("335.5");
        TextField leads = stage.node("#input-leads");
        FxTest.run(() -> leads.setText("1000"));
        assertThat(stage.<Label>node("#output-cac_saving").getText()).isEqualTo("$98,000");
        FxTest.run(() -> leads.setText("many"));
        assertThat(leads.getStyleClass()).contains("error");
        assertThat(stage.<Label>node("#output-cac_saving").getText()).isEqualTo("$98,000");
    }
}
