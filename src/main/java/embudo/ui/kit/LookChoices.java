package embudo.ui.kit;

import embudo.kernel.Language;

import java.util.List;

/** Language and theme as choices that follow what is in force, wherever it is changed. */
public final class LookChoices {
    private LookChoices() {}

    public static SegmentedControl<Language> language(Desk desk) {
        SegmentedControl<Language> language = new SegmentedControl<>();
        language.choices(
                List.of(Language.values()),
                l -> desk.words().of(t -> t.get("ui.settings.language." + l.code())));
        language.valueProperty().set(desk.words().language());
        language.valueProperty().addListener((p, was, is) -> desk.words().speak(is));
        desk.words()
                .textsProperty()
                .addListener((p, was, is) -> language.valueProperty().set(is.language()));
        return language;
    }

    public static SegmentedControl<Theme.Mode> theme(Desk desk, Theme.Mode... modes) {
        SegmentedControl<Theme.Mode> theme = new SegmentedControl<>();
        theme.choices(
                List.of(modes), m -> desk.words().of(t -> t.get("ui.settings.theme." + m.key())));
        theme.valueProperty().bindBidirectional(desk.theme().modeProperty());
        return theme;
    }
}
