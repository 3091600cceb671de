package embudo.ui.shell;

import embudo.domain.Settings;
import embudo.kernel.Language;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.kernel.Work;
import embudo.measure.Figures;
import embudo.outbox.Outbox;
import embudo.ui.kit.Async;
import embudo.ui.kit.Desk;
import embudo.ui.kit.FxFeed;
import embudo.ui.kit.Jobs;
import embudo.ui.kit.Navigator;
import embudo.ui.kit.PeopleScreen;
import embudo.ui.kit.Screen;
import embudo.ui.kit.Status;
import embudo.ui.kit.Theme;
import embudo.ui.kit.ToastArea;
import embudo.ui.kit.Words;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The frame around the screens. It can be shown before anything else of the product runs: until
 * {@link #ready} it says that the workspace is opening. FX thread.
 */
public final class Shell implements Navigator, AutoCloseable {
    private static final double COMPACT_BELOW = 820;
    private static final double NARROW_BELOW = 1400;

    private final StackPane root = new StackPane();
    private final Ticker ticker;
    private final Desk desk;
    private final ScreenDeck deck;
    private final Sidebar sidebar;
    private Consumer<Set<Long>> sender = people -> {};
    private StatusFollower follower;
    private Preferences preferences;

    public Shell(Work work, Notices notices, Ticker ticker, Language language, Theme.Mode mode) {
        this.ticker = ticker;
        Words words = new Words(language);
        ToastArea toasts = new ToastArea(words);
        desk =
                new Desk(
                        words,
                        new Theme(mode),
                        this,
                        toasts,
                        new Async(work),
                        new FxFeed(notices, ticker),
                        new Jobs(work, ticker),
                        new Status());
        deck = new ScreenDeck(words);
        sidebar = new Sidebar(desk, this::openScreen);
        HBox.setHgrow(deck.view(), Priority.ALWAYS);
        root.getChildren().addAll(new HBox(sidebar, deck.view()), toasts);
        root.getStyleClass().add("shell");
        root.heightProperty().addListener((o, was, is) -> fit());
        root.widthProperty().addListener((o, was, is) -> fit());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
    }

    public Parent root() {
        return root;
    }

    /** What screens are built with; usable before {@link #ready}. */
    public Desk desk() {
        return desk;
    }

    /**
     * The services run: shows the screens, first one first.
     *
     * @param sendPeople opens the dialog that sends these people
     */
    public void ready(
            Figures figures,
            Outbox outbox,
            Settings settings,
            List<Screen> screens,
            Consumer<Set<Long>> sendPeople) {
        sender = sendPeople;
        preferences = new Preferences(desk, settings, sidebar::workspace);
        preferences.follow();
        follower = new StatusFollower(desk, figures, outbox, settings, ticker);
        follower.start();
        deck.screens(screens);
        sidebar.screens(screens);
        openScreen(screens.getFirst().id());
    }

    /** The services end for a while: leaves the screens and says what goes on instead. */
    public void pause(String sentence) {
        letGo();
        deck.screens(List.of());
        sidebar.screens(List.of());
        deck.say("fth-clock", sentence, List.of());
    }

    /** The start failed: says why instead of the opening message, with ways out below. */
    public void failed(Throwable cause, List<Button> ways) {
        pause("");
        deck.say("fth-alert-octagon", desk.explain(cause), ways);
    }

    @Override
    public void openScreen(String id) {
        if (deck.open(id)) sidebar.mark(id);
    }

    @Override
    public void openLeads(String title, Set<Long> people) {
        for (Screen screen : deck.screens())
            if (screen instanceof PeopleScreen leads) {
                openScreen(screen.id());
                leads.showPeople(title, people);
                return;
            }
    }

    @Override
    public void sendLeads(Set<Long> people) {
        sender.accept(people);
    }

    /** Id of the screen in sight, empty while opening. */
    public String current() {
        return deck.current();
    }

    /** True when neither the screen in sight nor the frame waits for an answer. */
    public boolean settled() {
        return deck.settled()
                && (follower == null || follower.settled())
                && (preferences == null || preferences.settled())
                && desk.jobs().running().isEmpty();
    }

    /** Lets go of every subscription and timer. */
    @Override
    public void close() {
        letGo();
    }

    private void letGo() {
        deck.leave();
        if (follower != null) follower.close();
        if (preferences != null) preferences.close();
        follower = null;
        preferences = null;
    }

    private void fit() {
        mark("compact", root.getHeight() < COMPACT_BELOW);
        mark("narrow", root.getWidth() < NARROW_BELOW);
    }

    private void mark(String styleClass, boolean on) {
        if (on == root.getStyleClass().contains(styleClass)) return;
        if (on) root.getStyleClass().add(styleClass);
        else root.getStyleClass().remove(styleClass);
    }

    private void shortcut(KeyEvent e) {
        if (!e.isShortcutDown() || !e.getCode().isDigitKey()) return;
        int index = e.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
        List<Screen> numbered = deck.screens().stream().filter(Screen::inSidebar).toList();
        if (index < 0 || index >= numbered.size()) return;
        openScreen(numbered.get(index).id());
        e.consume();
    }
}
