package embudo.ui.leads;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.domain.LeadRow;
import embudo.kernel.Language;
import embudo.learn.AdviceBook;
import embudo.ui.FakePeople;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.Theme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import javafx.scene.control.TableView;

@ExtendWith(FxTest.class)
class LeadsScreenTest {
    @Test
    void picture() {
        for (Language l : Language.values())
            for (Theme.Mode m : new Theme.Mode[] {Theme.Mode.LIGHT, Theme.Mode.DARK}) {
                FakeServices fakes = new FakeServices();
                FakePeople.behind(fakes);
                try (ScreenStage stage = new ScreenStage(fakes, l, m)) {
                    LeadsScreen screen =
                            stage.show(d -> new LeadsScreen(fakes.services(), d, new AdviceBook(Catalog.load().advice())::of), 1072, 800);
                    TableView<LeadRow> table = stage.node("#table");
                    FxTest.run(() -> table.getSelectionModel().select(0));
                    stage.until(screen::settled);
                    stage.picture(Path.of("target/screens/leads-" + l + "-" + m + ".png"));
                    assertThat(table.getItems()).isNotEmpty();
                }
            }
    }
}
