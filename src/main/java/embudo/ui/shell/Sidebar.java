package embudo.ui.shell;

import embudo.kernel.Language;
import embudo.ui.kit.Badge;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Icons;
import embudo.ui.kit.ProgressStrip;
import embudo.ui.kit.Screen;
import embudo.ui.kit.SegmentedControl;
import embudo.ui.kit.Tone;
import embudo.ui.kit.action.Action;
import embudo.ui.kit.action.ActionButton;

import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Name of the workspace, the screens, what is under way, language and theme. */
final class Sidebar extends VBox {
    /** Above the first entry of a group. */
    private static final double GAP = 8;

    /** An entry with its space, and name, search and foot together, as shell.css has them. */
    private static final double ENTRY = 31;

    private static final double FRAME = 160;

    /** Counted no further. */
    private static final int MOST = 999;

    private final Desk desk;
    private final Consumer<String> open;
    private final Label workspace = new Label();
    private final VBox entries = new VBox();
    private final ScrollPane shown = new ScrollPane();
    private final VBox progress = new VBox(8);
    private final ToggleGroup group = new ToggleGroup();
    private final VBox words = new VBox();
    private final Map<String, IntegerProperty> counts = new HashMap<>();
    private final Map<String, ToggleButton> buttons = new HashMap<>();
    private final SegmentedControl<Language> language = new SegmentedControl<>();

    /** What the slim sidebar leaves out. */
    private final List<Node> wide = new ArrayList<>();

    Sidebar(Desk desk, Consumer<String> open) {
        this.desk = desk;
        this.open = open;
        getStyleClass().add("sidebar");
        entries.getStyleClass().add("nav");
        progress.getStyleClass().add("progress-area");
        // More screens than a low window has room for are scrolled to.
        shown.setContent(entries);
        shown.setFitToWidth(true);
        shown.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        shown.setMinHeight(0);
        shown.setFocusTraversable(false);
        shown.viewportBoundsProperty()
                .addListener(o -> {
                    if (group.getSelectedToggle() instanceof Node chosen)
                        reveal(chosen.getParent());
                });
        VBox.setVgrow(shown, Priority.ALWAYS);
        heightProperty().addListener(o -> fit());
        wide.addAll(List.of(words, language));
        getChildren().addAll(brand(), search(), shown, progress, footer());
        desk.jobs().running().addListener((ListChangeListener<Object>) change -> showJobs());
        showJobs();
    }

    /** Icons only, where there is little room. */
    void slim(boolean on) {
        if (!style("slim", on)) return;
        for (Node node : wide) {
            node.setVisible(!on);
            node.setManaged(!on);
        }
    }

    /** True if that changed anything. */
    private boolean style(String name, boolean on) {
        if (on == getStyleClass().contains(name)) return false;
        return on ? getStyleClass().add(name) : getStyleClass().remove(name);
    }

    void workspace(String name) {
        workspace.setText(name);
    }

    void screens(List<Screen> screens) {
        entries.getChildren().clear();
        buttons.clear();
        for (Screen screen : screens) {
            if (!screen.inSidebar()) continue;
            Node entry = entry(screen, entries.getChildren().size() + 1);
            if (screen.opensGroup()) VBox.setMargin(entry, new Insets(GAP, 0, 0, 0));
            entries.getChildren().add(entry);
        }
        fit();
    }

    /** In a low window the entries stand closer, so that all are in sight. */
    private void fit() {
        long groups =
                entries.getChildren().stream()
                        .map(VBox::getMargin)
                        .filter(Objects::nonNull)
                        .count();
        double wanted = FRAME + entries.getChildren().size() * ENTRY + groups * GAP;
        style("low", getHeight() > 0 && getHeight() < wanted);
    }

    void mark(String id) {
        ToggleButton entry = buttons.get(id);
        if (entry == null) return;
        entry.setSelected(true);
        reveal(entry.getParent());
    }

    private void reveal(Node entry) {
        double seen = shown.getViewportBounds().getHeight();
        double hidden = entries.getHeight() - seen;
        if (seen <= 0 || hidden <= 0) return;
        double top = shown.getVvalue() * hidden;
        double from = entry.getBoundsInParent().getMinY();
        double to = entry.getBoundsInParent().getMaxY();
        if (from < top) shown.setVvalue(from / hidden);
        else if (to > top + seen) shown.setVvalue((to - seen) / hidden);
    }

    private StackPane entry(Screen screen, int number) {
        ToggleButton entry = new ToggleButton();
        entry.setId("nav-" + screen.id());
        entry.getStyleClass().setAll("nav-entry");
        entry.setGraphic(Icons.of(screen.icon()));
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setToggleGroup(group);
        IntegerProperty count =
                counts.computeIfAbsent(screen.id(), id -> new SimpleIntegerProperty());
        desk.words().bind(entry.textProperty(), screen.nameKey());
        entry.accessibleTextProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> name(screen.nameKey(), count.get()),
                                desk.words().textsProperty(),
                                count));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(
                        desk.words()
                                .of(t -> {
                                    String name = t.get(screen.nameKey());
                                    return number > 9 ? name : name + " · Ctrl+" + number;
                                }));
        entry.setTooltip(tooltip);
        entry.setOnAction(e -> {
            // Pressing the chosen entry again must not leave none chosen.
            entry.setSelected(true);
            open.accept(screen.id());
        });
        buttons.put(screen.id(), entry);
        return new StackPane(entry, badge(screen.id(), count));
    }

    /** How many wait, at the end of the entry. */
    private static Badge badge(String id, IntegerProperty count) {
        Badge badge = new Badge("", id.equals("alerts") ? Tone.DANGER : Tone.WARNING);
        badge.setId("count-" + id);
        // The entry beneath opens what is counted.
        badge.getStyleClass().addAll("nav-count", "its-own-source");
        badge.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> count.get() > MOST ? MOST + "+" : "" + count.get(), count));
        badge.visibleProperty().bind(count.greaterThan(0));
        badge.setMouseTransparent(true);
        StackPane.setAlignment(badge, Pos.CENTER_RIGHT);
        return badge;
    }

    private String name(String key, int count) {
        String name = desk.words().get(key);
        return count == 0 ? name : desk.words().get("ui.shell.count", name, count);
    }

    /** How many of a screen's things wait for a look; 0 shows nothing. */
    void count(String id, int n) {
        counts.computeIfAbsent(id, i -> new SimpleIntegerProperty()).set(n);
    }

    /** Looks like a field, opens the palette. */
    private Button search() {
        Action palette = desk.actions().byId("palette.open").orElseThrow();
        Label prompt = new Label();
        prompt.getStyleClass().addAll("small", "text-3");
        desk.words().bind(prompt.textProperty(), "ui.shell.search");
        Label keys = new Label(palette.keyText());
        keys.getStyleClass().add("key");
        keys.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox inside = new HBox(6, Icons.of("fth-search"), prompt, gap, keys);
        wide.addAll(List.of(prompt, gap, keys));
        inside.setAlignment(Pos.CENTER_LEFT);
        Button search = new Button(null, inside);
        search.setId("search-everything");
        search.getStyleClass().add("search-everything");
        desk.words().bind(search.accessibleTextProperty(), "ui.shell.action.palette");
        search.setMaxWidth(Double.MAX_VALUE);
        search.setOnAction(e -> palette.run().run());
        VBox.setMargin(search, new Insets(0, 12, 4, 12));
        return search;
    }

    private HBox brand() {
        Label name = new Label();
        desk.words().bind(name.textProperty(), "ui.shell.product");
        name.getStyleClass().add("brand");
        workspace.getStyleClass().addAll("caption", "text-3", "may-cut");
        words.getChildren().addAll(name, workspace);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox brand = new HBox(10, logo(), words);
        brand.getStyleClass().add("brand-box");
        brand.setAlignment(Pos.CENTER_LEFT);
        return brand;
    }

    private static VBox logo() {
        VBox logo = new VBox(2);
        for (int step = 1; step <= 3; step++) {
            Region bar = new Region();
            bar.getStyleClass().addAll("logo-bar", "logo-" + step);
            logo.getChildren().add(bar);
        }
        logo.setAlignment(Pos.CENTER);
        return logo;
    }

    private HBox footer() {
        language.setId("language");
        language.choices(
                List.of(Language.EN, Language.ES), l -> new SimpleStringProperty(l.name()));
        language.valueProperty().set(desk.words().language());
        language.valueProperty().addListener((o, was, is) -> desk.words().speak(is));
        desk.words()
                .textsProperty()
                .addListener((o, was, is) -> language.valueProperty().set(is.language()));
        Button theme =
                new ActionButton(desk.actions().byId("window.theme").orElseThrow(), desk.words());
        theme.setId("theme");
        desk.theme().modeProperty().addListener((o, was, is) -> sign(theme));
        sign(theme);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button help =
                new ActionButton(desk.actions().byId("help.shortcuts").orElseThrow(), desk.words());
        help.setGraphic(Icons.of("fth-help-circle"));
        help.setId("help");
        wide.addAll(List.of(gap, theme));
        Button history =
                new ActionButton(desk.actions().byId("edit.history").orElseThrow(), desk.words());
        wide.add(history);
        HBox footer = new HBox(language, gap, history, theme, help);
        footer.getStyleClass().add("sidebar-footer");
        footer.setAlignment(Pos.CENTER);
        return footer;
    }

    /** Shows what a press leads to. */
    private void sign(Button theme) {
        theme.setGraphic(
                Icons.of(
                        switch (desk.theme().shown()) {
                            case LIGHT -> "fth-moon";
                            case DARK -> "fth-eye";
                            default -> "fth-sun";
                        }));
    }

    private void showJobs() {
        progress.getChildren()
                .setAll(
                        desk.jobs().running().stream()
                                .map(job -> {
                                    ProgressStrip strip = new ProgressStrip().stacked();
                                    strip.show(job, desk.words());
                                    return strip;
                                })
                                .toList());
        progress.setVisible(!progress.getChildren().isEmpty());
        progress.setManaged(progress.isVisible());
    }
}
