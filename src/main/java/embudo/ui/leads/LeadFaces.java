package embudo.ui.leads;

import embudo.plot.Mark;
import embudo.text.Texts;
import embudo.ui.kit.BandMeter;
import embudo.ui.kit.FxRuler;
import embudo.ui.kit.table.Face;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.function.Supplier;

/** Cells of the leads table that are more than words. */
final class LeadFaces {
    private LeadFaces() {}

    /** Name over job title; a name too long for one line takes the title's line too. */
    static final class Person implements Face<LeadLine> {
        private final FxRuler ruler = new FxRuler();
        private final Label name = new Label();
        private final Label title = new Label();
        private final VBox box = new VBox(name, title);

        Person() {
            name.getStyleClass().addAll("cell-name", "may-cut");
            title.getStyleClass().addAll("caption", "text-3", "may-cut");
            box.setAlignment(Pos.CENTER_LEFT);
            box.setMinWidth(0);
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public void show(LeadLine line, double room) {
            name.setText(name(line));
            title.setText(line.lead().jobTitle() == null ? "" : line.lead().jobTitle());
            boolean twoLines = ruler.width(name.getText(), Mark.Style.BODY_STRONG) > room;
            name.setWrapText(twoLines);
            title.setVisible(!twoLines && !title.getText().isEmpty());
            title.setManaged(title.isVisible());
        }

        static String name(LeadLine line) {
            if (!line.lead().name().isBlank()) return line.lead().name();
            return line.lead().email() == null ? "" : line.lead().email();
        }
    }

    /** Points, meter and the band's name. */
    static final class Score implements Face<LeadLine> {
        private final Supplier<Texts> texts;
        private final Label points = new Label();
        private final BandMeter meter = new BandMeter();
        private final Label band = new Label();
        private final HBox box = new HBox(6, points, meter, band);

        Score(Supplier<Texts> texts) {
            this.texts = texts;
            points.getStyleClass().add("strong");
            points.setMinWidth(24);
            points.setAlignment(Pos.CENTER_RIGHT);
            band.getStyleClass().addAll("small", "text-1", "may-cut");
            box.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public void show(LeadLine line, double room) {
            boolean scored = line.lead().band() != null;
            points.setText(scored ? texts.get().formats().count(line.lead().score()) : "–");
            meter.show(line.lead().band());
            band.setText(band(line, texts.get()));
        }

        static String band(LeadLine line, Texts texts) {
            return line.lead().band() == null
                    ? texts.get("ui.leads.unscored")
                    : texts.get("domain.band." + line.lead().band().key());
        }
    }
}
