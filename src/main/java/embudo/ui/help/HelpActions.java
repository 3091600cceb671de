package embudo.ui.help;

import embudo.catalog.Metric;
import embudo.ui.kit.Desk;
import embudo.ui.kit.action.Action;

import java.util.List;

/** The panels of the help, as actions. */
public final class HelpActions {
    private HelpActions() {}

    public static List<Action> of(List<Metric> metrics, Desk desk) {
        return List.of(
                Action.of(
                        "help.guide",
                        "ui.help.guide",
                        "fth-book-open",
                        Action.Group.HELP,
                        "Shift+F1",
                        () ->
                                desk.navigator()
                                        .openPanel(
                                                "ui.help.guide",
                                                () -> Guide.of(desk.words().now()))),
                Action.of(
                        "help.definitions",
                        "ui.help.definitions",
                        "fth-hash",
                        Action.Group.HELP,
                        "",
                        () ->
                                desk.navigator()
                                        .openPanel(
                                                "ui.help.definitions",
                                                () -> Definitions.of(metrics, desk.words().now()))),
                Action.of(
                        "help.news",
                        "ui.help.news",
                        "fth-gift",
                        Action.Group.HELP,
                        "",
                        () ->
                                desk.navigator()
                                        .openPanel(
                                                "ui.help.news",
                                                () -> News.page(desk.words().now()))));
    }
}
