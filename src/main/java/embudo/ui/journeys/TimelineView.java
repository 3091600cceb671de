package embudo.ui.journeys;

import embudo.measure.JourneyMap;
import embudo.measure.PersonJourney;
import embudo.measure.Stop;
import embudo.text.Texts;
import embudo.ui.kit.ChannelMark;
import embudo.ui.kit.FittingRows;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.time.ZoneId;

/** One person's touches, the latest first, each with the time to the next; what may help next. */
public final class TimelineView extends VBox {
    public TimelineView() {
        super(4);
        setMinHeight(0);
    }

    void show(PersonJourney journey, JourneyMap map, Texts texts, ZoneId zone) {
        getChildren().clear();
        if (journey.steps().isEmpty()) {
            getChildren().add(text(texts.get("ui.journeys.untouched"), "small", "text-2"));
            return;
        }
        JourneyMap.Outlook outlook = map.outlook(Stop.at(journey.steps().getLast().channel()));
        boolean converted = journey.steps().getLast().conversion();
        if (!converted && outlook != null && !outlook.next().isEmpty())
            getChildren().add(next(outlook, texts));
        FittingRows rows = new FittingRows();
        VBox.setVgrow(rows, Priority.ALWAYS);
        for (PersonJourney.Step step : journey.steps().reversed())
            rows.getChildren().add(row(step, texts, zone));
        getChildren().add(rows);
    }

    private static Label next(JourneyMap.Outlook outlook, Texts texts) {
        JourneyMap.Next best = outlook.next().getFirst();
        String here = texts.formats().percent(outlook.probability(), 0);
        Label next =
                text(
                        best.probability() <= outlook.probability()
                                ? texts.get("ui.journeys.stay", here)
                                : texts.get(
                                        "ui.journeys.next",
                                        texts.get("domain.channel." + best.channel().key()),
                                        texts.formats().percent(best.probability(), 0),
                                        here),
                        "small",
                        "text-2");
        next.setWrapText(true);
        next.setMinHeight(USE_PREF_SIZE);
        return next;
    }

    private static HBox row(PersonJourney.Step step, Texts texts, ZoneId zone) {
        Label at = text(texts.formats().moment(step.at(), zone), "condensed", "text-2");
        at.setMinWidth(86);
        Label what =
                text(
                        texts.get("domain.event." + step.type().key())
                                + (step.campaign() == null ? "" : " · " + step.campaign()),
                        "small",
                        step.conversion() ? "medium" : "text-1");
        what.setMinWidth(0);
        what.getStyleClass().add("may-cut");
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Label pause =
                text(
                        Double.isNaN(step.hoursToNext())
                                ? ""
                                : PathRow.time(step.hoursToNext(), texts),
                        "condensed",
                        "text-3");
        pause.setMinWidth(USE_PREF_SIZE);
        pause.getStyleClass().add("its-own-source");
        HBox row = new HBox(8, at, ChannelMark.of(step.channel()), what, pause);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(26);
        row.getStyleClass().add("row-line");
        return row;
    }

    private static Label text(String words, String... classes) {
        Label label = new Label(words);
        label.getStyleClass().addAll(classes);
        return label;
    }
}
