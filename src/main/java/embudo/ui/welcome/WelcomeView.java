package embudo.ui.welcome;

import embudo.ui.kit.Desk;
import embudo.ui.kit.Icons;
import embudo.ui.kit.LookChoices;
import embudo.ui.kit.Theme;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Binds the first page. */
final class WelcomeView {
    private final Desk desk;
    private final WelcomeScreen.Begin begin;
    @FXML private Label title;
    @FXML private Label intro;
    @FXML private HBox languageLine;
    @FXML private Label languageHead;
    @FXML private HBox themeLine;
    @FXML private Label themeHead;
    @FXML private Button sample;
    @FXML private Label sampleName;
    @FXML private Label sampleText;
    @FXML private Button mine;
    @FXML private Label mineName;
    @FXML private Label mineText;
    @FXML private Label promise;

    WelcomeView(Desk desk, WelcomeScreen.Begin begin) {
        this.desk = desk;
        this.begin = begin;
    }

    @FXML
    private void initialize() {
        var w = desk.words();
        w.bind(title.textProperty(), "ui.welcome.title");
        w.bind(intro.textProperty(), "ui.welcome.intro");
        w.bind(languageHead.textProperty(), "ui.settings.language");
        w.bind(themeHead.textProperty(), "ui.settings.theme");
        w.bind(sampleName.textProperty(), "ui.welcome.sample");
        w.bind(sampleText.textProperty(), "ui.welcome.sample.text");
        w.bind(sample.accessibleTextProperty(), "ui.welcome.sample");
        w.bind(mineName.textProperty(), "ui.welcome.mine");
        w.bind(mineText.textProperty(), "ui.welcome.mine.text");
        w.bind(mine.accessibleTextProperty(), "ui.welcome.mine");
        w.bind(promise.textProperty(), "ui.welcome.promise");
        promise.setGraphic(Icons.of("fth-lock"));
        look();
        sample.setOnAction(e -> chosen(true));
        mine.setOnAction(e -> chosen(false));
    }

    private void look() {
        languageLine.getChildren().add(LookChoices.language(desk));
        themeLine
                .getChildren()
                .add(
                        LookChoices.theme(
                                desk,
                                Theme.Mode.SYSTEM,
                                Theme.Mode.LIGHT,
                                Theme.Mode.DARK,
                                Theme.Mode.CONTRAST));
    }

    /** A second press while the first is at work would begin twice. */
    private void chosen(boolean withSample) {
        sample.setDisable(true);
        mine.setDisable(true);
        begin.with(withSample);
    }
}
