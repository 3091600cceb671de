package embudo.ui.builder;

import embudo.catalog.sketch.SequencePlan;
import embudo.catalog.sketch.SequencePlan.Mail;
import embudo.catalog.sketch.Sketch;
import embudo.catalog.workflow.Template;
import embudo.text.Texts;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/**
 * The mails of a sequence by day. On a mail the left and right keys move it by a day, Delete takes
 * it away, Enter opens its form; the mouse does the same with its buttons.
 */
final class CalendarStrip extends VBox {
    private static final double TALLEST = 200;
    private final BuilderModel model;
    private final Desk desk;
    private final Runnable edit;
    private final HBox days = new HBox(8);
    private final Label told = new Label();
    private String focus = "";

    /**
     * @param edit brings the keyboard to the form
     */
    CalendarStrip(BuilderModel model, Desk desk, Runnable edit) {
        super(12);
        this.model = model;
        this.desk = desk;
        this.edit = edit;
        setId("calendar");
        getStyleClass().add("calendar-strip");
        days.setAlignment(Pos.TOP_LEFT);
        told.getStyleClass().addAll("text-2");
        told.setWrapText(true);
        told.setMinHeight(USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(days);
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(told, scroll);
    }

    void show() {
        Sketch sketch = model.sketch().get();
        if (sketch == null) return;
        Texts texts = desk.words().now();
        List<Mail> mails = SequencePlan.of(sketch);
        days.getChildren().clear();
        told.setText(
                mails.isEmpty()
                        ? texts.get("ui.builder.calendar.none")
                        : texts.get(
                                "ui.builder.calendar.told", mails.size(), mails.getLast().day()));
        for (Mail mail : mails) days.getChildren().add(card(mail, texts));
        if (!mails.isEmpty()) days.getChildren().add(adder(texts));
        if (!focus.isEmpty()) {
            var again = days.lookup("#mail-" + focus.replace('_', '-'));
            if (again != null) again.requestFocus();
            focus = "";
        }
    }

    private Region card(Mail mail, Texts texts) {
        Label day = new Label(texts.get("ui.builder.calendar.day", mail.day()));
        day.getStyleClass().addAll("strong");
        Label subject = new Label(subject(mail, texts));
        subject.setWrapText(true);
        subject.getStyleClass().add("text-1");
        Label content = new Label(content(mail, texts));
        content.getStyleClass().addAll("small", "text-2");
        content.setWrapText(true);
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        HBox tools =
                new HBox(
                        4,
                        tool(
                                "fth-chevron-left",
                                "ui.builder.calendar.earlier",
                                () -> move(mail, -1)),
                        tool("fth-chevron-right", "ui.builder.calendar.later", () -> move(mail, 1)),
                        tool("fth-trash-2", "ui.builder.calendar.remove", () -> remove(mail)));
        VBox card = new VBox(6, day, subject, content, gap, tools);
        card.setId("mail-" + mail.step().replace('_', '-'));
        card.getStyleClass().add("mail-card");
        if (mail.step().equals(model.selected().get())) card.getStyleClass().add("picked");
        card.setFocusTraversable(true);
        card.setMaxHeight(TALLEST);
        card.setAccessibleText(day.getText() + ", " + subject.getText() + ", " + mail.template());
        Tooltip.install(card, new Tooltip(mail.template()));
        card.setOnMouseClicked(e -> model.selected().set(mail.step()));
        card.setOnKeyPressed(e -> key(e, mail));
        return card;
    }

    private Button tool(String icon, String key, Runnable run) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll("quiet", "icon-only");
        button.setAccessibleText(desk.words().get(key));
        button.setTooltip(new Tooltip(desk.words().get(key)));
        button.setOnAction(e -> run.run());
        return button;
    }

    /** What the mail does, and by which of the four strategies where that says more. */
    private String content(Mail mail, Texts texts) {
        Template template = model.flow().book().catalogue().templates().get(mail.template());
        return template == null || template.content() == null
                ? ""
                : texts.get("catalog.content." + template.content().key());
    }

    private String subject(Mail mail, Texts texts) {
        Template template = model.flow().book().catalogue().templates().get(mail.template());
        return template == null
                ? mail.template()
                : template.fill(texts.language(), name -> null).get("subject");
    }

    private Region adder(Texts texts) {
        Button add = new Button(texts.get("ui.builder.calendar.add"), Icons.of("fth-plus"));
        add.setId("add-mail");
        add.setOnAction(e -> {
            String template = SequencePlan.of(model.sketch().get()).getLast().template();
            model.stroke(
                    s -> SequencePlan.add(s, template), t -> t.get("ui.builder.edit.mail.add"));
            List<Mail> now = SequencePlan.of(model.sketch().get());
            if (!now.isEmpty()) model.selected().set(now.getLast().step());
        });
        add.setMinWidth(USE_PREF_SIZE);
        HBox box = new HBox(add);
        box.setAlignment(Pos.TOP_LEFT);
        return box;
    }

    private void key(KeyEvent e, Mail mail) {
        switch (e.getCode()) {
            case LEFT -> move(mail, -1);
            case RIGHT -> move(mail, 1);
            case DELETE -> remove(mail);
            case ENTER -> {
                model.selected().set(mail.step());
                edit.run();
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void move(Mail mail, int by) {
        focus = mail.step();
        int day = mail.day() + by;
        model.stroke(
                s -> SequencePlan.move(s, mail.step(), day),
                t -> t.get("ui.builder.edit.mail.move", mail.step(), day));
    }

    private void remove(Mail mail) {
        model.stroke(
                s -> SequencePlan.remove(s, mail.step()),
                t -> t.get("ui.builder.edit.remove", mail.step()));
    }
}
