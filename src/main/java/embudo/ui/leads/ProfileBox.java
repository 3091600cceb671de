package embudo.ui.leads;

import embudo.domain.Channel;
import embudo.learn.lead.LeadProfile;
import embudo.text.Texts;
import embudo.ui.kit.Badge;
import embudo.ui.kit.Tone;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the lead did so far and what it is interested in, S-LEAD-12. */
final class ProfileBox extends VBox {
    private static final int INTERESTS = 8;
    private static final int BEHAVIOURS = 6;
    private final Supplier<ZoneId> zone;
    private final Label title = new Label();
    private final Label activity = new Label();
    private final Label habits = new Label();
    private final Label behaviours = new Label();
    private final FlowPane interests = new FlowPane(6, 6);

    ProfileBox(Supplier<ZoneId> zone) {
        this.zone = zone;
        setSpacing(6);
        getStyleClass().add("part");
        title.getStyleClass().add("h2");
        activity.setId("activity");
        for (Label line : List.of(activity, habits, behaviours)) {
            line.getStyleClass().addAll("small", "text-2");
            line.setWrapText(true);
        }
        getChildren().addAll(title, activity, behaviours, habits, interests);
    }

    void show(LeadProfile profile, Texts texts) {
        boolean active = profile.lastActivity() != null;
        title.setText(texts.get("ui.leads.profile.title"));
        activity.setText(
                active
                        ? texts.get(
                                "ui.leads.profile.activity",
                                profile.engagement(),
                                texts.formats().moment(profile.lastActivity(), zone.get()),
                                texts.formats().number(profile.score(), 1))
                        : texts.get("ui.leads.quiet"));
        behaviours.setText(
                profile.behaviours().entrySet().stream()
                        .limit(BEHAVIOURS)
                        .map(e ->
                                texts.get(
                                        "ui.leads.panel.times",
                                        texts.get("domain.event." + e.getKey().key()),
                                        e.getValue()))
                        .collect(Collectors.joining("\n")));
        habits.setText(habits(profile, texts));
        part(behaviours, active);
        part(habits, !habits.getText().isEmpty());
        interests(profile, texts);
    }

    private static String habits(LeadProfile profile, Texts texts) {
        if (profile.hour() < 0) return "";
        String hour = "%02d:00".formatted(profile.hour());
        return profile.channel() == Channel.NONE
                ? texts.get("ui.leads.profile.hour", hour)
                : texts.get(
                        "ui.leads.profile.habits",
                        texts.get("domain.channel." + profile.channel().key()),
                        hour);
    }

    private void interests(LeadProfile profile, Texts texts) {
        part(interests, !profile.interests().isEmpty());
        interests.getChildren().clear();
        for (String interest : profile.interests().stream().limit(INTERESTS).toList()) {
            Badge badge = new Badge(interest, Tone.NEUTRAL);
            badge.setMinWidth(0);
            badge.setMaxWidth(300);
            badge.getStyleClass().add("may-cut");
            badge.setTooltip(new Tooltip(interest));
            interests.getChildren().add(badge);
        }
        int more = profile.interests().size() - INTERESTS;
        if (more > 0)
            interests.getChildren().add(new Label(texts.get("ui.leads.profile.more", more)));
    }

    private static void part(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
