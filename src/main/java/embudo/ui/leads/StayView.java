package embudo.ui.leads;

import embudo.domain.Presence;
import embudo.plot.PresenceStrip;
import embudo.text.Texts;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.leads.LeadDetail.Stay;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Presence in one webinar: a strip over its length, however often the person came and went. */
final class StayView extends VBox {
    private static final double STRIP = 14;

    StayView(Stay stay, Texts texts, ZoneId zone) {
        super(6);
        getStyleClass().add("part");
        Instant starts = stay.webinar().startsAt();
        String day = texts.formats().dayMonth(LocalDate.ofInstant(starts, zone));
        Label title = label(texts.get("ui.leads.panel.presence", day), "h2");
        Label minutes =
                label(
                        texts.get(
                                "ui.leads.panel.minutes",
                                stay.minutes(),
                                stay.webinar().durationMinutes()),
                        "caption");
        ChartCanvas strip = new ChartCanvas();
        // Below the fold of the panel nothing of it is seen.
        strip.getStyleClass().add("may-be-empty");
        strip.setMinHeight(STRIP);
        strip.setPrefHeight(STRIP);
        strip.show((width, height) ->
                PresenceStrip.draw(
                        spans(stay),
                        Math.max(1, stay.webinar().durationMinutes()),
                        width,
                        height,
                        title.getText() + ": " + minutes.getText()));
        Label from = label(texts.formats().time(starts, zone), "caption");
        Label rows =
                label(
                        texts.get("ui.leads.panel.rows", stay.presence().sessions().size()),
                        "caption");
        rows.getStyleClass().add("its-own-source");
        Label to = label(texts.formats().time(stay.webinar().endsAt(), zone), "caption");
        getChildren()
                .addAll(
                        new HBox(title, gap(), minutes),
                        strip,
                        new HBox(from, gap(), rows, gap(), to));
    }

    private static List<PresenceStrip.Span> spans(Stay stay) {
        Instant starts = stay.webinar().startsAt();
        return stay.presence().union().stream()
                .map(s -> new PresenceStrip.Span(minute(starts, s), leave(starts, s)))
                .toList();
    }

    private static double minute(Instant starts, Presence.Session session) {
        return Duration.between(starts, session.joinedAt()).toSeconds() / 60.0;
    }

    private static double leave(Instant starts, Presence.Session session) {
        return Duration.between(starts, session.leftAt()).toSeconds() / 60.0;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        if (style.equals("caption")) label.getStyleClass().add("text-3");
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
