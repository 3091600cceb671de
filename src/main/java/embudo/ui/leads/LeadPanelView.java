package embudo.ui.leads;

import embudo.catalog.ChanceTable;
import embudo.domain.ContactField;
import embudo.domain.LeadRow;
import embudo.domain.ModelVersion;
import embudo.domain.Score;
import embudo.kernel.Ticker;
import embudo.plot.Waterfall;
import embudo.text.Texts;
import embudo.ui.kit.Badge;
import embudo.ui.kit.BandMeter;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Desk;
import embudo.ui.kit.FxRuler;
import embudo.ui.kit.Tone;
import embudo.ui.leads.LeadDetail.Moment;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One lead explained: who, what to do, why, what helps, what happened, when it was present. */
final class LeadPanelView {
    private static final int FEW = 6;

    private final LeadsViewModel model;
    private final Desk desk;
    private final Ticker ticker;
    private final Supplier<ZoneId> zone;
    private final FxRuler ruler = new FxRuler();
    private final WhatIfBox whatIf;
    private final SalesBox sales;
    private final NotesBox notes;
    private final ProfileBox profile;
    private final EraseBox erase;
    private boolean whole;
    @FXML private Label initials;
    @FXML private Label name;
    @FXML private Label work;
    @FXML private Label reach;
    @FXML private Label phone;
    @FXML private Label score;
    @FXML private BandMeter meter;
    @FXML private Label band;
    @FXML private Label scoreKind;
    @FXML private FontIcon nextIcon;
    @FXML private Label next;
    @FXML private Label contacted;
    @FXML private Button mark;
    @FXML private Label then;
    @FXML private VBox salesPlace;
    @FXML private VBox notesPlace;
    @FXML private VBox profilePlace;
    @FXML private VBox whyPart;
    @FXML private Label why;
    @FXML private Label threshold;
    @FXML private FlowPane groups;
    @FXML private VBox reasons;
    @FXML private ChartCanvas waterfall;
    @FXML private Label provenance;
    @FXML private VBox advicePart;
    @FXML private Label adviceTitle;
    @FXML private VBox advice;
    @FXML private Label timelineTitle;
    @FXML private Button all;
    @FXML private VBox timeline;
    @FXML private VBox stays;
    @FXML private VBox erasePlace;

    /** {@code zone} is read anew for each lead, for it can be changed in the settings. */
    LeadPanelView(
            LeadsViewModel model,
            Desk desk,
            Ticker ticker,
            Supplier<ZoneId> zone,
            WhatIfViewModel whatIf,
            EraseBox erase) {
        this.model = model;
        this.desk = desk;
        this.ticker = ticker;
        this.zone = zone;
        this.whatIf = new WhatIfBox(whatIf);
        sales = new SalesBox(model, desk, zone);
        notes = new NotesBox(model, desk, zone);
        profile = new ProfileBox(zone);
        this.erase = erase;
    }

    @FXML
    private void initialize() {
        desk.words().bind(mark.textProperty(), "ui.leads.panel.mark");
        desk.words().bind(adviceTitle.textProperty(), "ui.leads.panel.advice");
        desk.words().bind(timelineTitle.textProperty(), "ui.leads.panel.timeline");
        mark.setOnAction(e -> mark());
        whyPart.getChildren().add(whatIf);
        salesPlace.getChildren().setAll(sales);
        notesPlace.getChildren().setAll(notes);
        profilePlace.getChildren().setAll(profile);
        erasePlace.getChildren().setAll(erase);
        all.setOnAction(e -> {
            whole = !whole;
            show();
        });
        model.selected().addListener((p, was, is) -> whole = false);
        model.detail().addListener((p, was, is) -> show());
        desk.words().textsProperty().addListener((p, was, is) -> show());
    }

    private void show() {
        LeadDetail detail = model.detail().get();
        if (detail == null) return;
        Texts texts = desk.words().now();
        who(detail, texts);
        todo(detail, texts);
        sales.show(detail, texts);
        notes.show(detail, texts);
        why(detail, texts);
        profile.show(detail.sales().profile(), texts);
        happened(detail, texts);
        erase.show(detail.contact(), texts);
    }

    private void who(LeadDetail detail, Texts texts) {
        LeadRow row = detail.row();
        initials.setText(detail.initials());
        name.setText(detail.contact().name());
        fill(work, ", ", row.jobTitle(), row.company());
        fill(reach, "", detail.contact().email());
        fill(phone, "", detail.contact().text(ContactField.PHONE));
        reach.setTooltip(new Tooltip(reach.getText()));
        Score s = detail.score();
        score.setText(s == null ? "–" : texts.formats().count(s.value()));
        meter.show(detail.band());
        band.setText(s == null ? "" : texts.get("domain.band." + detail.band().key()));
        scoreKind.setText(s == null ? texts.get("ui.leads.unscored") : kind(s, texts));
    }

    private static String kind(Score score, Texts texts) {
        if (score.learned() == null) return texts.get("ui.leads.panel.rule");
        return texts.get(
                "ui.leads.panel.chance", texts.formats().percent(score.learned().probability(), 0));
    }

    private void todo(LeadDetail detail, Texts texts) {
        boolean advised = detail.advice() != null;
        NextWords words = new NextWords(detail, texts, zone.get());
        next.setText(words.action());
        contacted.setText(words.when());
        then.setText(words.then());
        part(then, !then.getText().isEmpty());
        nextIcon.setIconLiteral(words.byPhone() ? "fth-phone-call" : "fth-mail");
        part(advicePart, advised);
        advice.getChildren().clear();
        if (!advised) return;
        for (ChanceTable.Step step : steps(detail))
            advice.getChildren().add(line("· " + texts.get("learn.segment." + step.segment())));
        for (String each : detail.advice().recommendations())
            advice.getChildren().add(line("· " + texts.get("learn.advice." + each)));
    }

    /** What a model's probability means; empty of a rule score. */
    private static List<ChanceTable.Step> steps(LeadDetail detail) {
        return Stream.of(detail.explained().action(), detail.explained().segment())
                .filter(Objects::nonNull)
                .toList();
    }

    private void why(LeadDetail detail, Texts texts) {
        Score s = detail.score();
        part(whyPart, s != null);
        if (s == null) return;
        whatIf.show(detail, texts);
        why.setText(texts.get("ui.leads.panel.why", s.value()));
        Waterfall.Sum sum = WhyChart.sum(s, texts);
        threshold.setText(
                Double.isNaN(sum.threshold())
                        ? ""
                        : texts.get("ui.leads.panel.threshold", (long) sum.threshold()));
        groups.getChildren()
                .setAll(
                        Stream.of(Score.Group.values())
                                .map(g ->
                                        new Badge(
                                                texts.get(
                                                                "learn.group."
                                                                        + g.name()
                                                                                .toLowerCase(
                                                                                        Locale
                                                                                                .ROOT))
                                                        + " "
                                                        + s.points(g),
                                                Tone.NEUTRAL))
                                .toList());
        String words = WhyChart.words(s, detail.contact().name(), texts);
        waterfall.setMinHeight(WhyChart.height(sum));
        waterfall.setPrefHeight(WhyChart.height(sum));
        waterfall.show((width, height) -> Waterfall.draw(WhyChart.bare(sum), ruler, width, words));
        reasons.getChildren().setAll(sum.reasons().stream().map(b -> reason(b.label())).toList());
        if (sum.start() != null) reasons.getChildren().addFirst(reason(sum.start().label()));
        Label total = reason(sum.end().label());
        total.getStyleClass().setAll("small", "strong");
        reasons.getChildren().add(total);
        provenance.setText(provenance(detail, texts));
    }

    private String provenance(LeadDetail detail, Texts texts) {
        Score s = detail.score();
        if (detail.explained().by() == null)
            return texts.get(
                    "ui.leads.panel.provenance",
                    kind(s, texts),
                    s.version(),
                    texts.formats().moment(s.at(), zone.get()));
        ModelVersion by = detail.explained().by().row();
        return texts.get(
                "ui.leads.panel.provenance.model",
                by.name(),
                texts.formats().date(by.trainedAt().atZone(zone.get()).toLocalDate()),
                texts.get("learn.trust.based", by.positives()));
    }

    private void happened(LeadDetail detail, Texts texts) {
        List<Moment> moments = detail.timeline();
        List<Moment> shown = whole ? moments : moments.subList(0, Math.min(FEW, moments.size()));
        timeline.getChildren()
                .setAll(
                        shown.stream()
                                .map(m -> Timeline.line(m, detail.stays(), texts, zone.get()))
                                .toList());
        if (moments.isEmpty()) timeline.getChildren().add(line(texts.get("ui.leads.quiet")));
        part(all, moments.size() > FEW);
        all.setText(
                whole
                        ? texts.get("ui.leads.panel.fewer")
                        : texts.get("ui.leads.panel.all", moments.size()));
        stays.getChildren()
                .setAll(
                        detail.stays().stream()
                                .map(stay -> new StayView(stay, texts, zone.get()))
                                .toList());
    }

    private void mark() {
        LeadDetail detail = model.detail().get();
        String name = detail.contact().name();
        model.edits()
                .contacted(
                        detail.row().id(),
                        ticker.now(),
                        t -> t.get("ui.leads.panel.marked", name),
                        desk.edits()::said);
    }

    private static void fill(Label label, String between, String... parts) {
        label.setText(
                Stream.of(parts)
                        .filter(Objects::nonNull)
                        .filter(p -> !p.isBlank())
                        .collect(Collectors.joining(between)));
        part(label, !label.getText().isEmpty());
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("small", "text-2");
        label.setWrapText(true);
        return label;
    }

    private static Label reason(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("small", "text-2", "may-cut");
        label.setMinHeight(Waterfall.ROW);
        label.setTooltip(new Tooltip(text));
        return label;
    }

    private static void part(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
