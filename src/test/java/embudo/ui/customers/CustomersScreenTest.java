package embudo.ui.customers;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.kernel.Language;
import embudo.measure.Customer;
import embudo.measure.CustomerQuery.Show;
import embudo.measure.CustomerQuery.Sort;
import embudo.measure.SampleCustomers;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.SegmentedControl;
import embudo.ui.kit.Theme;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

@ExtendWith(FxTest.class)
class CustomersScreenTest {
    private final FakeServices fakes = new FakeServices();
    private ScreenStage stage;
    private CustomersScreen screen;

    private void open(Language language) {
        stage = new ScreenStage(fakes, language, Theme.Mode.LIGHT);
        screen = stage.show(d -> new CustomersScreen(fakes.services(), d), 1072, 800);
        stage.until(screen::settled);
    }

    @AfterEach
    void close() {
        stage.close();
        fakes.close();
    }

    private String text(String selector) {
        Labeled labeled = stage.node(selector);
        return FxTest.on(labeled::getText);
    }

    private List<Customer> rows() {
        TableView<Customer> table = stage.node("#table");
        return FxTest.on(() -> List.copyOf(table.getItems()));
    }

    /** S-PRED-06: most at risk first, with probability, days and band. */
    @Test
    void theLikeliestToLeaveComeFirstAndAreExplained() {
        fakes.customers = new SampleCustomers();
        open(Language.EN);
        assertThat(rows()).hasSize(40);
        assertThat(rows())
                .extracting(Customer::churn)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        Customer first = rows().getFirst();
        assertThat(first.risk()).isEqualTo(Customer.Risk.HIGH);
        assertThat(text("#silence"))
                .contains((long) first.daysSilent() + " days", "likely to be lost");
    }

    @Test
    void partsAndOrdersAreChosenAndOpenedAsLeads() {
        fakes.customers = new SampleCustomers();
        open(Language.ES);
        SegmentedControl<Show> show = stage.node("#show");
        FxTest.run(() -> show.valueProperty().set(Show.OPEN_CART));
        stage.until(() -> screen.settled() && rows().size() == 7);
        assertThat(rows()).allSatisfy(c -> assertThat(c.cartAt()).isNotNull());
        ComboBox<Sort> sort = stage.node("#sort");
        FxTest.run(() -> sort.setValue(Sort.VALUE));
        stage.until(screen::settled);
        assertThat(rows())
                .extracting(Customer::value)
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(screen.remember()).isEqualTo("OPEN_CART VALUE");
        Button open = stage.node("#open");
        FxTest.run(open::fire);
        stage.until(() -> !stage.ways.isEmpty());
        assertThat(stage.ways).containsExactly("leads 7");
    }

    /** S-CA-14: points are redeemed, never more than there are, and it can be taken back. */
    @Test
    void pointsAreRedeemedAndGivenBack() {
        SampleCustomers samples = new SampleCustomers();
        fakes.customers = samples;
        open(Language.EN);
        TableView<Customer> table = stage.node("#table");
        Customer rich = rows().stream().filter(c -> c.points() > 100).findFirst().orElseThrow();
        FxTest.run(() -> table.getSelectionModel().select(rich));
        stage.until(screen::settled);
        FxTest.run(() -> stage.<Button>node("#redeem").fire());
        TextField amount = stage.node("#redeem-points");
        TextField reward = stage.node("#redeem-reward");
        Button go = stage.node("#redeem-go");
        FxTest.run(() -> reward.setText("A mug"));
        for (String wrong : List.of("", "0", "-5", "1.5", "many", "" + (rich.points() + 1))) {
            FxTest.run(() -> amount.setText(wrong));
            assertThat(FxTest.on(go::isDisabled)).as(wrong).isTrue();
        }
        assertThat(text("#redeem-flaw")).contains("only " + rich.points());
        FxTest.run(() -> amount.setText(" 100 "));
        assertThat(FxTest.on(go::isDisabled)).isFalse();
        assertThat(FxTest.on(() -> stage.node("#redeem-flaw").isVisible())).isFalse();
        FxTest.run(go::fire);
        stage.until(() -> screen.settled() && points(rich) == rich.points() - 100);
        String left = FxTest.on(amount::getText);
        assertThat(left).isEmpty();
        assertThat(stage.toasts.getLast().text())
                .isEqualTo("100 points of " + rich.name() + " redeemed: A mug");
        FxTest.run(() -> stage.desk.edits().undo());
        stage.until(() -> screen.settled() && points(rich) == rich.points());
        FxTest.run(() -> stage.desk.edits().redo());
        stage.until(() -> screen.settled() && points(rich) == rich.points() - 100);
        FxTest.run(() -> stage.desk.edits().undo());
        stage.until(() -> screen.settled() && points(rich) == rich.points());
    }

    private long points(Customer of) {
        return rows().stream()
                .filter(c -> c.person() == of.person())
                .findFirst()
                .orElseThrow()
                .points();
    }

    @Test
    void withoutOrdersItSaysHowToBegin() {
        open(Language.EN);
        Node empty = stage.node("#empty");
        assertThat(FxTest.on(empty::isVisible)).isTrue();
        Node table = stage.node("#table");
        assertThat(FxTest.on(() -> table.getParent().getParent().isVisible())).isFalse();
    }
}
