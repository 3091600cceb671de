package embudo.ui.kit;

import javafx.beans.DefaultProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A surface with a title that states the finding, a quiet remark and room for controls. */
@DefaultProperty("content")
public final class Card extends VBox {
    private final Label title = new Label();
    private final Label remark = new Label();
    private final HBox tools = new HBox(8);
    private final VBox content = new VBox();

    public Card() {
        super(8);
        getStyleClass().add("card");
        // A title states the finding of what stands below it.
        title.getStyleClass().addAll("h2", "its-own-source");
        remark.getStyleClass().addAll("small", "text-3");
        remark.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        tools.setAlignment(Pos.CENTER_RIGHT);
        HBox head = new HBox(8, title, remark, gap, tools);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(head, content);
    }

    public Label title() {
        return title;
    }

    public Label remark() {
        return remark;
    }

    public ObservableList<Node> getTools() {
        return tools.getChildren();
    }

    public ObservableList<Node> getContent() {
        return content.getChildren();
    }
}
