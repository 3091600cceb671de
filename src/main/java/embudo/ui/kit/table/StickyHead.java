package embudo.ui.kit.table;

import embudo.ui.kit.Words;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * What stands over the first column's head: the tick for all rows, and the column's name once the
 * head itself is scrolled away.
 */
final class StickyHead<R> extends HBox {
    private final BigTable<R> owner;
    private final ReadOnlyDoubleProperty scrolled;
    private final CheckBox tick = new CheckBox();
    private final Label name = new Label();

    StickyHead(BigTable<R> owner, Words words, ReadOnlyDoubleProperty scrolled) {
        this.owner = owner;
        this.scrolled = scrolled;
        tick.setId("pickAll");
        words.bind(tick.accessibleTextProperty(), "ui.kit.table.pick");
        tick.getStyleClass().add("tick");
        tick.setAllowIndeterminate(true);
        tick.setOnAction(e -> {
            if (owner.picked().count().get() == 0) owner.picked().all();
            else owner.picked().none();
            show();
        });
        getStyleClass().add("sticky-head");
        setAlignment(Pos.CENTER_LEFT);
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().addAll(tick, name);
        name.visibleProperty().bind(scrolled.greaterThan(0));
        owner.picked().version().addListener((p, was, is) -> show());
        scrolled.addListener((p, was, is) -> show());
        owner.arrangement().addListener((p, was, is) -> show());
        owner.view().widthProperty().addListener((p, was, is) -> show());
        owner.view().skinProperty().addListener((p, was, is) -> level());
        show();
    }

    /** As high as the heads beside it. */
    private void level() {
        Node head = owner.view().lookup(".column-header-background");
        if (head instanceof Region region) prefHeightProperty().bind(region.heightProperty());
    }

    private void show() {
        Picked picked = owner.picked();
        tick.setIndeterminate(picked.count().get() > 0 && !whole(picked));
        tick.setSelected(picked.count().get() > 0 && whole(picked));
        TableView<R> table = owner.view();
        boolean over = scrolled.get() > 0;
        getStyleClass().remove("over");
        if (over) getStyleClass().add("over");
        if (table.getColumns().isEmpty()) return;
        TableColumn<R, ?> first = table.getColumns().getFirst();
        name.setText(over ? first.getText() : "");
        setPrefWidth(over ? first.getWidth() : Region.USE_COMPUTED_SIZE);
    }

    private static boolean whole(Picked picked) {
        return picked.everything() && picked.ids().isEmpty();
    }
}
