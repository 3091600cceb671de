package embudo.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.kernel.Language;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.Theme;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxTest.class)
class ModelsScreenTest {
    private final FakeServices fakes = new FakeServices();
    private final ScreenStage stage = new ScreenStage(fakes, Language.EN, Theme.Mode.LIGHT);
    private final ModelsScreen screen =
            stage.show(d -> new ModelsScreen(fakes.services(), d), 1072, 800);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void withoutAVersionItSaysWhatToDo() {
        stage.until(screen::settled);
        EmptyState empty = stage.node("#empty");
        assertThat(empty.isVisible()).isTrue();
        assertThat(stage.<ScrollPane>node("#content").isVisible()).isFalse();
        assertThat(stage.<Button>node("#train").isDisabled()).isFalse();
    }
}
