package embudo.ui.shell;

import embudo.domain.Actor;
import embudo.domain.Settings;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.kernel.Topic;
import embudo.measure.Figures;
import embudo.outbox.Outbox;
import embudo.text.Texts;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.Toast;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ChangeListener;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;

/** Keeps the two pills right: age of the data, state of the link. */
final class StatusFollower {
    private final Desk desk;
    private final Figures figures;
    private final Outbox outbox;
    private final Settings settings;
    private final Ticker ticker;
    private final Lane<Facts> reading;
    private final Lane<Boolean> switching;
    private final ChangeListener<Texts> onLanguage = (o, was, is) -> say();
    private final Timeline minute =
            new Timeline(new KeyFrame(javafx.util.Duration.seconds(30), e -> read()));
    private Notices.Subscription feed;
    private Facts facts;

    /** {@code asOf} is null when there is no data. */
    private record Facts(Instant asOf, ZoneId zone, Outbox.Link link, Instant now) {}

    StatusFollower(Desk desk, Figures figures, Outbox outbox, Settings settings, Ticker ticker) {
        this.ticker = ticker;
        this.desk = desk;
        this.figures = figures;
        this.outbox = outbox;
        this.settings = settings;
        this.reading = desk.async().lane(this::show, desk::fail);
        this.switching = desk.async().lane(done -> read(), desk::fail);
    }

    void start() {
        feed =
                desk.feed()
                        .follow(EnumSet.of(Topic.FIGURES, Topic.LINK, Topic.COMMANDS), this::read);
        desk.words().textsProperty().addListener(onLanguage);
        desk.status().onLink(this::explain);
        minute.setCycleCount(Animation.INDEFINITE);
        minute.play();
        read();
    }

    boolean settled() {
        return !reading.busy() && !switching.busy();
    }

    void close() {
        reading.drop();
        feed.close();
        minute.stop();
        desk.words().textsProperty().removeListener(onLanguage);
    }

    private void read() {
        reading.ask(() -> new Facts(figures.asOf(), settings.zone(), outbox.link(), ticker.now()));
    }

    private void show(Facts read) {
        facts = read;
        say();
    }

    private void say() {
        if (facts == null) return;
        Texts texts = desk.words().now();
        desk.status().ageProperty().set(facts.asOf() == null ? "" : age(texts));
        desk.status().shortAgeProperty().set(facts.asOf() == null ? "" : shortAge(texts));
        desk.status().linkProperty().set(link(texts));
        desk.status().offlineProperty().set(facts.link().offline());
    }

    private String age(Texts texts) {
        var day = LocalDate.ofInstant(facts.asOf(), facts.zone());
        boolean today = day.equals(LocalDate.ofInstant(facts.now(), facts.zone()));
        var old = Duration.between(facts.asOf(), facts.now());
        return today
                ? texts.get(
                        "ui.shell.age.today", texts.formats().time(facts.asOf(), facts.zone()), old)
                : texts.get("ui.shell.age.day", texts.formats().dayMonth(day), old);
    }

    private String shortAge(Texts texts) {
        return texts.get(
                "ui.shell.age.short",
                texts.formats().time(facts.asOf(), facts.zone()),
                Duration.between(facts.asOf(), facts.now()));
    }

    private String link(Texts texts) {
        Outbox.Link link = facts.link();
        if (link.offline())
            return link.waiting() == 0
                    ? texts.get("ui.shell.offline")
                    : texts.get("ui.shell.offline.waiting", link.waiting());
        if (link.attention() > 0) return texts.get("ui.shell.attention", link.attention());
        return link.waiting() > 0 ? texts.get("ui.shell.sending", link.waiting()) : "";
    }

    /** Says what the pill means, with the way to change it. */
    private void explain() {
        if (facts == null) return;
        boolean offline = facts.link().offline();
        boolean choice = facts.link().byChoice();
        Texts texts = desk.words().now();
        if (offline && !choice) {
            desk.toaster().show(Toast.done(texts.get("ui.shell.offline.no-network")));
            return;
        }
        desk.toaster()
                .show(
                        Toast.undoable(
                                texts.get(
                                        offline
                                                ? "ui.shell.offline.chosen"
                                                : "ui.shell.online.explained"),
                                texts.get(offline ? "ui.shell.go-online" : "ui.shell.go-offline"),
                                () -> switchTo(!offline)));
    }

    private void switchTo(boolean offline) {
        switching.ask(() -> {
            outbox.setOffline(offline, Actor.WINDOW);
            return offline;
        });
    }
}
