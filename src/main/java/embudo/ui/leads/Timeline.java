package embudo.ui.leads;

import embudo.domain.EventType;
import embudo.kernel.Money;
import embudo.text.Texts;
import embudo.ui.kit.Icons;
import embudo.ui.leads.LeadDetail.Moment;
import embudo.ui.leads.LeadDetail.Stay;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.util.List;

/** Lines of the timeline: an icon, what happened, and when. */
final class Timeline {
    private Timeline() {}

    static Node line(Moment moment, List<Stay> stays, Texts texts, ZoneId zone) {
        Label what = new Label(say(moment, stays, texts));
        what.getStyleClass().addAll("small", "text-1");
        what.setWrapText(true);
        VBox words = new VBox(what);
        if (moment.webinar() != null) {
            Label webinar = new Label(moment.webinar().title());
            webinar.getStyleClass().addAll("caption", "text-3");
            webinar.setWrapText(true);
            words.getChildren().add(webinar);
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label at = new Label(texts.formats().moment(moment.at(), zone));
        at.getStyleClass().addAll("caption", "text-3");
        at.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(Icons.of(icon(moment.type())), words, at);
        line.getStyleClass().add("moment");
        return line;
    }

    /** One fact in words. */
    static String say(Moment moment, List<Stay> stays, Texts texts) {
        String what = texts.get("domain.event." + moment.type().key());
        if (moment.said() != null) return texts.get("ui.leads.panel.said", what, moment.said());
        if (moment.type() == EventType.ATTENDED)
            return texts.get("ui.leads.panel.stayed", what, minutes(moment, stays));
        if (moment.type() == EventType.SCORE_UPDATED)
            return texts.get("ui.leads.panel.to", what, moment.amount());
        if (moment.currency() != null)
            return texts.get(
                    "ui.leads.panel.to", what, new Money(moment.amount(), moment.currency()));
        return moment.times() == 1 ? what : texts.get("ui.leads.panel.times", what, moment.times());
    }

    /** Overlaps counted once where the stay is known, else what the rows add up to. */
    private static long minutes(Moment moment, List<Stay> stays) {
        return stays.stream()
                .filter(s -> s.webinar().equals(moment.webinar()))
                .mapToLong(Stay::minutes)
                .findFirst()
                .orElse(Math.round(moment.amount() / 60.0));
    }

    private static String icon(EventType type) {
        return switch (type) {
            case REGISTERED -> "fth-log-in";
            case REGISTRATION_CANCELLED -> "fth-log-out";
            case ATTENDED, SCREEN_SHARE -> "fth-video";
            case CHAT, QUESTION -> "fth-message-square";
            case POLL -> "fth-bar-chart-2";
            case PRICING_VISIT -> "fth-dollar-sign";
            case WEBSITE_VISIT -> "fth-globe";
            case EMAIL_OPEN, EMAIL_CLICK, EMAIL_SENT, EMAIL_DELIVERED -> "fth-mail";
            case EMAIL_REPLIED -> "fth-corner-up-left";
            case EMAIL_BOUNCED, UNSUBSCRIBED, COMPLAINT -> "fth-slash";
            case CONTENT_DOWNLOAD -> "fth-download";
            case SOCIAL_SHARE -> "fth-share-2";
            case REFERRAL, CONTACT_CREATED -> "fth-user-plus";
            case CONTACT_UPDATED -> "fth-user";
            case FORM_FILL -> "fth-edit-3";
            case DEMO_REQUEST -> "fth-calendar";
            case PURCHASE, CART_UPDATED, CART_ABANDONED, CART_RECOVERED -> "fth-shopping-cart";
            case REVIEW, RATING -> "fth-star";
            case TICKET_OPENED, TICKET_CLOSED -> "fth-life-buoy";
            case SUBSCRIBED, SUBSCRIPTION_CANCELLED -> "fth-repeat";
            case PRODUCT_VIEW -> "fth-eye";
            case OPPORTUNITY -> "fth-target";
            case PRODUCT_LOGIN -> "fth-monitor";
            case AD_CLICK -> "fth-mouse-pointer";
            case PEOPLE_MERGED, PEOPLE_SPLIT -> "fth-git-merge";
            case ALERT_RAISED -> "fth-bell";
            case SCORE_UPDATED -> "fth-trending-up";
            case POINTS_EARNED, POINTS_REDEEMED, LEVEL_REACHED -> "fth-award";
            case COMMAND_SETTLED -> "fth-send";
            case REFUND, BATCH_RETRACTED, EVENT_RETRACTED, PERSON_ERASED -> "fth-rotate-ccw";
        };
    }
}
