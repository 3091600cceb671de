package embudo.ui.builder;

import embudo.catalog.workflow.Step;
import embudo.domain.Contact;
import embudo.domain.LeadRow;
import embudo.domain.flow.Case;
import embudo.domain.flow.LogLine;
import embudo.text.Texts;
import embudo.ui.Services;
import embudo.ui.kit.Badge;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.Tone;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Who went through the workflow, or what happened at the selected step: times, what the step was
 * given, what came of it, errors.
 */
final class RunsPane extends VBox {
    private static final int MOST = 50;
    private final BuilderModel model;
    private final Services services;
    private final Desk desk;
    private final PersonField person;
    private final VBox lines = new VBox(2);
    private final Lane<Found> reading;
    private Long who;
    private Case open;

    /** What there is to tell, read at once. */
    private record Found(
            List<Case> cases,
            List<LogLine> log,
            Map<Long, String> names,
            Map<String, Step> steps) {}

    RunsPane(BuilderModel model, Services services, Desk desk) {
        super(8);
        this.model = model;
        this.services = services;
        this.desk = desk;
        setId("runs");
        person = new PersonField(services.leads(), desk, this::chosen);
        reading = desk.async().lane(this::show, desk::fail);
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(person, scroll);
    }

    private void chosen(LeadRow row) {
        who = row == null ? null : row.id();
        open = null;
        read();
    }

    /** Another step is selected, or there is news. */
    void read() {
        String key = model.key();
        String step = model.selected().get();
        Long of = who;
        Case one = open;
        reading.ask(() -> find(key, step, of, one));
    }

    private Found find(String key, String step, Long of, Case one) {
        var cases = services.flow().cases();
        List<Case> found = List.of();
        List<LogLine> log = List.of();
        if (one != null) log = cases.log(one.id());
        else if (of != null)
            found =
                    cases.ofPeople(List.of(of)).stream()
                            .filter(c -> c.workflow().equals(key))
                            .toList()
                            .reversed();
        else if (!step.isEmpty()) log = model.drafting().traffic().log(key, step, 0, MOST).rows();
        else found = cases.page(key, Set.of(), 0, MOST).rows();
        List<Long> people = new ArrayList<>();
        found.forEach(c -> people.add(c.person()));
        log.forEach(l -> people.add(l.person()));
        Map<Long, String> names = new HashMap<>();
        for (Contact c : services.contacts().byIds(people)) names.put(c.id(), c.name());
        Map<String, Step> steps = new HashMap<>();
        if (services.flow().book().all().containsKey(key))
            for (Step s : services.flow().book().get(key).steps()) steps.put(s.id(), s);
        return new Found(found, log, names, steps);
    }

    private void show(Found found) {
        Texts texts = desk.words().now();
        lines.getChildren().clear();
        if (open != null) {
            Button back = new Button(texts.get("ui.builder.runs.back"));
            back.getStyleClass().add("link");
            back.setOnAction(e -> {
                open = null;
                read();
            });
            lines.getChildren().add(back);
        }
        for (Case c : found.cases()) lines.getChildren().add(row(c, found, texts));
        for (LogLine line : found.log()) lines.getChildren().add(row(line, found, texts));
        if (found.cases().isEmpty() && found.log().isEmpty())
            lines.getChildren().add(Lines.told(texts.get("ui.builder.runs.none")));
    }

    private static String name(long person, Found found) {
        return found.names().getOrDefault(person, String.valueOf(person));
    }

    private Button row(Case c, Found found, Texts texts) {
        Badge state =
                new Badge(
                        texts.get("ui.builder.case." + c.status().name().toLowerCase(Locale.ROOT)),
                        switch (c.status()) {
                            case QUEUED, STOPPED -> Tone.NEUTRAL;
                            case WAITING -> Tone.INFO;
                            case APPROVAL -> Tone.WARNING;
                            case DONE -> Tone.SUCCESS;
                            case FAILED -> Tone.DANGER;
                        });
        HBox row =
                Lines.of(
                        List.of(
                                texts.formats().moment(c.startedAt(), services.settings().zone()),
                                name(c.person(), found),
                                c.step() + (c.result() == null ? "" : " · " + c.result())),
                        List.of(150.0, 180.0),
                        state);
        Button button = new Button(null, row);
        button.getStyleClass().addAll("row-button", "run");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(
                name(c.person(), found) + ", " + c.step() + ", " + state.getText());
        row.prefWidthProperty().bind(lines.widthProperty().subtract(24));
        button.setOnAction(e -> {
            open = c;
            read();
        });
        return button;
    }

    private HBox row(LogLine line, Found found, Texts texts) {
        String what = texts.get("ui.builder.log." + line.what().name().toLowerCase(Locale.ROOT));
        String given =
                found.steps().get(line.step()) instanceof Step.Act act && !act.with().isEmpty()
                        ? " · " + texts.get("ui.builder.runs.given", act.with().toString())
                        : "";
        String about = line.detail().isEmpty() ? "" : ": " + line.detail();
        return Lines.of(
                List.of(
                        texts.formats().moment(line.at(), services.settings().zone()),
                        open == null ? name(line.person(), found) : line.step(),
                        what + about + given),
                List.of(150.0, 180.0));
    }

    boolean busy() {
        return reading.busy() || person.busy();
    }
}
