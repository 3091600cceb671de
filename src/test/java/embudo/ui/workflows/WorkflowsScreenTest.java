package embudo.ui.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.workflow.Workflow;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.flow.Cases;
import embudo.domain.flow.Published;
import embudo.kernel.Language;
import embudo.learn.MemoryContacts;
import embudo.plot.Area;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Theme;
import embudo.ui.snapshot.Pixels;
import embudo.ui.snapshot.ScreenLint;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.text.Collator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

@ExtendWith(FxTest.class)
class WorkflowsScreenTest {
    private final FakeServices fakes = new FakeServices();
    private static final Instant NOW = FakeServices.NOW;
    private ScreenStage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    private WorkflowsScreen open(Language language, Theme.Mode mode, int width, int height) {
        fakes.contacts =
                MemoryContacts.of(
                        LongStream.rangeClosed(1, 40)
                                .mapToObj(WorkflowsScreenTest::contact)
                                .toList());
        stage = new ScreenStage(fakes, language, mode);
        return stage.show(d -> new WorkflowsScreen(fakes.services(), d), width, height);
    }

    /** S-CA-01 to 03: a pack is published whole; what runs already is left as it is. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aPackIsChosenAndPublished(Language language) {
        Map<String, Published> published = new ConcurrentHashMap<>();
        published.put("upsell", new Published("upsell", shipped("upsell").version(), true, NOW));
        Cases quiet = fakes.cases;
        fakes.cases =
                (Cases)
                        Proxy.newProxyInstance(
                                Cases.class.getClassLoader(),
                                new Class<?>[] {Cases.class},
                                (proxy, method, args) -> {
                                    if (method.getName().equals("published"))
                                        return Map.copyOf(published);
                                    if (!method.getName().equals("publish"))
                                        return method.invoke(quiet, args);
                                    String key = (String) args[0];
                                    String version = (String) args[1];
                                    return published.put(
                                            key, new Published(key, version, false, NOW));
                                });
        WorkflowsScreen screen = open(language, Theme.Mode.LIGHT, 1072, 800);
        FxTest.run(() -> stage.<Button>node("#packs").fire());
        assertThat(screen.remember()).isEqualTo("packs");
        FxTest.run(() -> screen.view().getScene().getRoot().layout());
        Button basic = stage.node("#publish-customers_basic");
        assertThat(FxTest.on(basic::getText)).contains("6");
        FxTest.run(() -> stage.<Button>node("#publish-customers_advanced").fire());
        stage.until(() -> screen.settled() && published.size() == 10);
        assertThat(published.get("upsell").paused()).as("left as it was").isTrue();
        stage.until(() -> !stage.toasts.isEmpty());
        assertThat(stage.toasts.getLast().text()).startsWith("9 workflows");
        stage.until(() -> publishes().equals(List.of("publish-customers_ultimate")));
        ListView<WorkflowRow> list = stage.node("#list");
        assertThat(FxTest.on(() -> List.copyOf(list.getItems())).subList(0, 10))
                .as("published ones come first, by name")
                .allMatch(row -> row.published() != null)
                .extracting(row -> row.workflow().name().get(language))
                .isSortedAccordingTo(Collator.getInstance(language.locale()));
        stage.picture(Path.of("target", "screens", "packs-" + language.code() + ".png"));
    }

    private Workflow shipped(String key) {
        return fakes.services().flow().book().catalogue().shipped().stream()
                .filter(w -> w.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> publishes() {
        VBox packs = stage.node("#packs-pane");
        return packs.lookupAll(".button").stream()
                .map(Node::getId)
                .filter(id -> id != null && id.startsWith("publish-"))
                .toList();
    }

    private static Contact contact(long id) {
        return new Contact(
                id,
                Map.of(ContactField.EMAIL, "p" + id + "@lago.example"),
                Map.of(),
                Instant.EPOCH);
    }

    /**
     * Every shipped workflow is listed, drawn, and shows whom a rehearsal would lead through it.
     */
    @ParameterizedTest
    @CsvSource({"EN, LIGHT, 1072, 800", "ES, DARK, 1072, 720", "ES, LIGHT, 1072, 800"})
    void aRehearsalFillsTheFlowAndEachNumberLeadsToItsPeople(
            Language language, Theme.Mode mode, int width, int height) {
        WorkflowsScreen screen = open(language, mode, width, height);
        ListView<WorkflowRow> list = stage.node("#list");
        assertThat(FxTest.on(() -> List.copyOf(list.getItems())))
                .extracting(row -> row.workflow().key())
                .containsExactlyInAnyOrderElementsOf(
                        fakes.services().flow().book().catalogue().shipped().stream()
                                .map(Workflow::key)
                                .toList());
        FxTest.run(() ->
                list.getItems().stream()
                        .filter(row -> row.workflow().key().equals("hot_leads"))
                        .findFirst()
                        .ifPresent(list.getSelectionModel()::select));
        stage.until(screen::settled);
        FxTest.run(() -> stage.<Button>node("#rehearse").fire());
        stage.until(screen::settled);
        VBox result = stage.node("#result");
        stage.until(() -> result.getChildren().size() > 3);
        ChartCanvas flow = stage.node("#flow");
        assertThat(FxTest.on(() -> flow.getAccessibleText())).doesNotContain("{").contains(", ");
        String shown =
                FxTest.on(() ->
                        result.getChildren().stream()
                                .map(n -> ((Labeled) n).getText())
                                .reduce("", (a, b) -> a + "\n" + b));
        assertThat(shown).doesNotContain("ui.workflows");
        FxTest.run(() -> ((Button) result.getChildren().getFirst()).fire());
        assertThat(stage.ways).singleElement().asString().startsWith("leads ");
        opensThoseOfEachBox(flow);
        stage.picture(
                Path.of("target", "screens", "workflows-" + language.code() + "-" + mode + ".png"));
        assertThat(
                        FxTest.on(() ->
                                new ScreenLint()
                                        .look(
                                                result.getScene(),
                                                Pixels.of(result.getScene().snapshot(null)))))
                .isEmpty();
    }

    /** A click on a box opens as many people as it says; an empty box opens nothing. */
    private void opensThoseOfEachBox(ChartCanvas flow) {
        List<Area> boxes = FxTest.on(() -> flow.drawing().areas());
        int opened = 0;
        for (Area box : boxes) {
            String[] said = box.words().split(" · ");
            int here = Integer.parseInt(said[said.length - 1]);
            FxTest.run(stage.ways::clear);
            double x = box.x() + box.width() / 2;
            FxTest.mouse(flow, MouseEvent.MOUSE_CLICKED, x, box.y() + box.height() / 2);
            if (here == 0) assertThat(stage.ways).as(box.words()).isEmpty();
            else assertThat(stage.ways).containsExactly("leads " + here);
            if (here > 0) opened++;
        }
        assertThat(opened).as("the rehearsal filled more than the first box").isGreaterThan(1);
    }
}
