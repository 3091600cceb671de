package embudo.ui.leads;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.domain.Segment;
import embudo.kernel.Language;
import embudo.learn.AdviceBook;
import embudo.ui.FakePeople;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.Theme;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.util.Set;

/** The list, its length, its tabs and what is done to all of it follow the condition above it. */
@ExtendWith(FxTest.class)
class LeadsFilterTest {
    private final FakeServices fakes = new FakeServices();
    private ScreenStage stage;
    private LeadsScreen screen;

    @BeforeEach
    void open() {
        FakePeople.behind(fakes);
        AdviceBook advice = new AdviceBook(Catalog.load().advice());
        stage = new ScreenStage(fakes, Language.ES, Theme.Mode.LIGHT);
        screen = stage.show(d -> new LeadsScreen(fakes.services(), d, advice::of), 1072, 800);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void write(String condition) {
        FxTest.run(() -> {
            stage.<ToggleButton>node("#write").setSelected(true);
            stage.<TextArea>node("#condition-text").setText(condition);
        });
    }

    private String matching() {
        return FxTest.<String>on(() -> stage.<Label>node("#matching").getText());
    }

    @Test
    void theConditionNarrowsEverythingAndBecomesASegment() {
        write("score >= 80 && band != 'warm'");
        stage.until(() -> matching().equals("6 personas"));
        stage.until(screen::settled);
        stage.picture(Path.of("target", "screens", "leads-filter.png"));
        FxTest.run(() -> stage.<Button>node("#send").fire());
        stage.until(() -> stage.ways.contains("send 6"));
        FxTest.run(() -> {
            stage.<Button>node("#make-segment").fire();
            stage.<TextField>node("#segment-name").setText("Listos");
            stage.<Button>node("#keep-segment").fire();
        });
        stage.until(() -> !stage.toasts.isEmpty());
        assertThat(stage.toasts.getFirst().text()).isEqualTo("Segmento «Listos» creado");
        assertThat(fakes.segments.all())
                .extracting(Segment::rule)
                .containsExactly("score >= 80 && band != 'warm'");
        FxTest.run(() -> stage.<Button>node(".part-remove").fire());
        stage.until(() -> matching().equals("8 personas"));
        FxTest.run(() -> screen.showPeople("Dos", Set.of(1L, 2L)));
        stage.until(() -> matching().equals("2 personas"));
        assertThat(FxTest.<String>on(() -> stage.<TextArea>node("#condition-text").getText()))
                .isEmpty();
        stage.until(screen::settled);
    }

    @Test
    void whatCanNotBeUnderstoodChangesNothing() {
        write("band == 'hot");
        stage.until(() -> stage.<Node>node("#said").isVisible());
        stage.until(screen::settled);
        stage.picture(Path.of("target", "screens", "leads-filter-fault.png"));
        assertThat(FxTest.<String>on(() -> stage.<Label>node("#said").getText()))
                .contains("Columna 9");
        assertThat(matching()).isEqualTo("10 personas");
    }
}
