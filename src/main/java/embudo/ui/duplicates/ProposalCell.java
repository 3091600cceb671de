package embudo.ui.duplicates;

import embudo.intake.matching.Proposal;
import embudo.text.Texts;
import embudo.ui.kit.Badge;
import embudo.ui.kit.Tone;
import embudo.ui.kit.Words;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One proposal: who, why, how sure. */
final class ProposalCell extends ListCell<Proposal> {
    private final Words words;
    private final Label who = new Label();
    private final Label why = new Label();
    private final Badge sure = new Badge();
    private final HBox row;

    ProposalCell(Words words) {
        this.words = words;
        who.getStyleClass().addAll("medium", "text-1", "may-cut");
        why.getStyleClass().addAll("condensed", "text-2", "may-cut");
        VBox lines = new VBox(2, who, why);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row = new HBox(8, lines, sure);
        row.getStyleClass().add("proposal");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Proposal p, boolean empty) {
        super.updateItem(p, empty);
        setGraphic(p == null ? null : row);
        if (p == null) return;
        Texts texts = words.now();
        who.setText(
                p.survivorName().equals(p.absorbedName())
                        ? p.survivorName()
                        : p.survivorName() + " · " + p.absorbedName());
        why.setText(texts.get("intake.match." + p.reason().key()) + ": " + p.shared());
        sure.show(texts.formats().percent(p.percent() / 100.0, 0), tone(p.strength()));
        setAccessibleText(
                who.getText()
                        + ", "
                        + why.getText()
                        + ", "
                        + texts.get("intake.strength." + p.strength().key()));
    }

    static Tone tone(Proposal.Strength strength) {
        return switch (strength) {
            case EXACT -> Tone.SUCCESS;
            case STRONG -> Tone.INFO;
            case POSSIBLE -> Tone.NEUTRAL;
        };
    }
}
