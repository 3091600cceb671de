package embudo.ui.shell;

import embudo.domain.Drafts;
import embudo.kernel.Language;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.kernel.Work;
import embudo.ui.Services;
import embudo.ui.help.HelpActions;
import embudo.ui.kit.Async;
import embudo.ui.kit.CoachMarks;
import embudo.ui.kit.Desk;
import embudo.ui.kit.FileAsker;
import embudo.ui.kit.FileScreen;
import embudo.ui.kit.FxFeed;
import embudo.ui.kit.Jobs;
import embudo.ui.kit.Navigator;
import embudo.ui.kit.PeopleScreen;
import embudo.ui.kit.Screen;
import embudo.ui.kit.Sends;
import embudo.ui.kit.Status;
import embudo.ui.kit.Theme;
import embudo.ui.kit.Toast;
import embudo.ui.kit.ToastArea;
import embudo.ui.kit.Words;
import embudo.ui.kit.ZoomPane;
import embudo.ui.kit.action.Action;
import embudo.ui.kit.action.Actions;
import embudo.ui.kit.edit.Edits;
import embudo.ui.kit.find.Finder;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The frame around the screens. It can be shown before anything else of the product runs: until
 * {@link #ready} it says that the workspace is opening. FX thread.
 */
public final class Shell implements Navigator, AutoCloseable {
    private final StackPane frame = new StackPane();
    private final ZoomPane root;
    private final Ticker ticker;
    private final Desk desk;
    private final ScreenDeck deck;
    private final Sidebar sidebar;
    private final Layers layers;
    private final Recents recents = new Recents();
    private final Finding finding;
    private final CoachMarks coach;
    private List<Action> opening = List.of();
    private List<Action> help = List.of();
    private List<Action> offered = List.of();
    private Sends sender = people -> {};
    private StatusFollower follower;
    private Badges badges;
    private Preferences preferences;
    private Memory memory;
    private Announcements news;

    public Shell(Work work, Notices notices, Ticker ticker, Language language, Theme.Mode mode) {
        this(work, notices, ticker, language, mode, FileAsker.system());
    }

    /** {@code files} asks for files in place of the system's dialogs. */
    public Shell(
            Work work,
            Notices notices,
            Ticker ticker,
            Language language,
            Theme.Mode mode,
            FileAsker files) {
        this.ticker = ticker;
        Words words = new Words(language);
        ToastArea toasts = new ToastArea(words);
        Async async = new Async(work);
        desk =
                new Desk(
                        words,
                        new Theme(mode),
                        this,
                        toasts,
                        async,
                        new FxFeed(notices, ticker),
                        new Jobs(work, ticker),
                        new Status(),
                        new Actions(),
                        new Edits(words, toasts, async, this::fail),
                        files);
        deck = new ScreenDeck(words);
        layers = new Layers(frame, words);
        desk.edits()
                .onChange(() -> {
                    if (layers.shows("ui.shell.history")) layers.again();
                });
        coach = new CoachMarks(words);
        finding = new Finding(desk, async, recents);
        desk.actions().add(new FrameActions(desk, layers).all(finding::toggle));
        desk.actions().add(List.of(new PictureSaver(desk, deck.view()).action()));
        sidebar = new Sidebar(desk, this::openScreen);
        root =
                new FrameView(
                                frame,
                                sidebar,
                                deck.view(),
                                desk.theme(),
                                toasts,
                                coach,
                                finding.palette())
                        .root();
        root.addEventFilter(KeyEvent.KEY_PRESSED, finding::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, finding::typed);
    }

    private void fail(Throwable failure) {
        desk.fail(failure);
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
     * @param others what the palette finds besides screens and actions
     * @param sendPeople opens the dialog that sends these people
     */
    public void ready(
            Services services, List<Screen> screens, List<Finder> others, Sends sendPeople) {
        sender = sendPeople;
        preferences = new Preferences(desk, services.settings(), sidebar::workspace);
        preferences.follow();
        follower =
                new StatusFollower(
                        desk, services.figures(), services.outbox(), services.settings(), ticker);
        follower.start();
        news = new Announcements(desk, services);
        badges = new Badges(desk, services, sidebar);
        badges.start();
        deck.screens(screens);
        sidebar.screens(screens);
        opening = FrameActions.screens(screens, this::openScreen);
        finding.finds(opening, others);
        help = new ArrayList<>(HelpActions.of(services.metrics(), desk));
        help.add(FrameActions.tour(this::showAround));
        desk.actions().add(opening);
        desk.actions().add(help);
        openScreen(screens.getFirst().id());
    }

    /** After {@link #ready}: goes back to where the person was, and remembers from now on. */
    public void remember(Drafts drafts, WindowState was) {
        memory = new Memory(desk, drafts, deck.screens(), deck::current, recents, was);
        if (!was.screen().isEmpty()) openScreen(was.screen());
        memory.start();
        news.begin();
        if (!was.closed()) desk.toaster().show(Toast.done(desk.words().get("ui.shell.recovered")));
    }

    /** Five steps through the window, from its first screen. */
    public void showAround() {
        openScreen(deck.screens().getFirst().id());
        layers.close();
        coach.start(FrameTour.steps());
    }

    /** Shows a page of its own in place of the screens, before {@link #ready}. */
    public void page(Node node) {
        deck.page(node);
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
        Screen before = deck.shown();
        if (!deck.open(id)) return;
        sidebar.mark(deck.shown().place());
        if (deck.shown() == before) return;
        offer(deck.shown().actions());
    }

    @Override
    public void openScreen(String id, String place) {
        deck.screens().stream().filter(s -> s.id().equals(id)).forEach(s -> s.recall(place));
        openScreen(id);
    }

    /** A screen may make its actions anew each time: those that were added are those to go. */
    private void offer(List<Action> actions) {
        desk.actions().remove(offered);
        offered = actions;
        desk.actions().add(offered);
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
        sender.leads(people);
    }

    @Override
    public void sendScores(Set<Long> people) {
        sender.scores(people);
    }

    @Override
    public void openFile(Path file) {
        for (Screen screen : deck.screens())
            if (screen instanceof FileScreen files) {
                openScreen(screen.id());
                files.open(file);
                return;
            }
    }

    @Override
    public void openPanel(String titleKey, Supplier<Node> content) {
        layers.toggle(titleKey, content);
    }

    /** What is seen of the screen in sight. */
    public Node screen() {
        return deck.view();
    }

    /** Id of the screen in sight, empty while opening. */
    public String current() {
        return deck.current();
    }

    /** True when neither the screen in sight nor the frame waits for an answer. */
    public boolean settled() {
        return deck.settled()
                && finding.palette().settled()
                && !desk.edits().busy()
                && (follower == null || follower.settled())
                && (badges == null || badges.settled())
                && (preferences == null || preferences.settled())
                && (memory == null || memory.settled())
                && (news == null || news.settled())
                && desk.jobs().running().isEmpty();
    }

    /** Lets go of every subscription and timer. */
    @Override
    public void close() {
        letGo();
    }

    private void letGo() {
        if (memory != null) memory.close();
        offer(List.of());
        desk.actions().remove(opening);
        desk.actions().remove(help);
        // What was edited belongs to services that end now.
        desk.edits().forget();
        layers.close();
        deck.leave();
        if (follower != null) follower.close();
        if (news != null) news.close();
        if (badges != null) badges.close();
        if (preferences != null) preferences.close();
        memory = null;
        news = null;
        follower = null;
        badges = null;
        preferences = null;
    }
}
