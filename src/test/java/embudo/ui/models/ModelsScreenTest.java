package embudo.ui.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import embudo.domain.LeadRow;
import embudo.kernel.Language;
import embudo.learn.eval.Report;
import embudo.learn.lead.Bucket;
import embudo.text.Texts;
import embudo.ui.FakeLeads;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.charts.ChartNumbers;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.Theme;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

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

    /** A range of scores opens exactly the leads who stand there today. */
    @Test
    void aRangeOfScoresOpensItsLeads() {
        ModelsViewModel model = FxTest.on(() -> new ModelsViewModel(fakes.services(), stage.desk));
        List<Integer> scores =
                ((FakeLeads) fakes.leads).rows().stream().map(LeadRow::score).toList();
        for (Bucket range : List.of(new Bucket(60, 79, 9, 1), new Bucket(80, 100, 9, 1))) {
            stage.ways.clear();
            FxTest.run(() -> model.openScores(range));
            stage.until(model::settled);
            long there = scores.stream().filter(s -> s >= range.from() && s <= range.to()).count();
            assertThat(there).isPositive();
            assertThat(stage.ways).containsExactly("leads " + there);
        }
    }

    /** S-LEAD-09: the numbers beside a chart are those it is drawn from, all of them. */
    @Test
    void numbersAreThoseOfTheCharts() {
        double[] labels = new double[200];
        double[] chances = new double[200];
        for (int i = 0; i < 200; i++) {
            chances[i] = i / 200.0;
            labels[i] = i % 7 < i / 40 ? 1 : 0;
        }
        Report report = Report.of(labels, chances);
        Texts texts = Texts.of(Language.EN);
        ChartNumbers.Sheet bins = ModelNumbers.calibration(report, texts);
        ChartNumbers.Sheet tenths = ModelNumbers.tenths(report, texts);
        assertThat(bins.rows()).hasSize(10);
        assertThat(bins.rows().stream().mapToInt(r -> (int) r.getFirst()).sum()).isEqualTo(200);
        assertThat(ModelNumbers.roc(report, texts).rows()).hasSameSizeAs(report.roc());
        assertThat(ModelNumbers.roc(report, texts).rows().getLast()).containsExactly(1.0, 1.0);
        for (int i = 0; i < 10; i++) {
            Report.Bin bin = report.calibration().get(9 - i);
            assertThat(tenths.rows().get(i).get(2)).isEqualTo(bin.observed());
            assertThat((double) tenths.rows().get(i).get(3))
                    .isCloseTo(bin.observed() * 200 / report.positives(), within(1e-12));
        }
    }
}
