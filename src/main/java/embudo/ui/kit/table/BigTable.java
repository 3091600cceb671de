package embudo.ui.kit.table;

import embudo.ui.kit.Words;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A table over {@link PagedRows}: chosen columns in the order and width somebody gave them, the
 * first of which never leaves sight, ticks that make a selection of however many rows, sorting by
 * whoever owns the rows. FX thread.
 */
public final class BigTable<R> extends StackPane {
    private final TableView<R> table = new TableView<>();
    private final Picked picked = new Picked();
    private final Words words;
    private final ToLongFunction<R> id;
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Layout> layout =
            new ReadOnlyObjectWrapper<>(new Layout(List.of()));
    private List<Column<R>> offered = List.of();
    private boolean building;

    /** What the rows are ordered by; null for the owner's own order. */
    public record Order(String key, boolean descending) {}

    /**
     * @param id what tells rows apart
     */
    public BigTable(Words words, ToLongFunction<R> id, double rowHeight) {
        this.words = words;
        this.id = id;
        table.setId("table");
        table.setFixedCellSize(rowHeight);
        table.setPlaceholder(new Label());
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.setSortPolicy(t -> {
            if (!building) order.set(asked());
            return true;
        });
        table.getColumns().addListener((ListChangeListener<TableColumn<R, ?>>) c -> reordered());
        table.widthProperty().addListener((p, was, is) -> fit());
        order.addListener((p, was, is) -> mark());
        getChildren().addAll(table, new StickyHead<>(this, words, new Sticky<>(table).scrolled()));
        setAlignment(Pos.TOP_LEFT);
        words.textsProperty().addListener((p, was, is) -> build(layout.get()));
    }

    public TableView<R> view() {
        return table;
    }

    public Picked picked() {
        return picked;
    }

    public long id(R row) {
        return id.applyAsLong(row);
    }

    /** What the headers ask for, and show. */
    public ObjectProperty<Order> order() {
        return order;
    }

    public ReadOnlyObjectProperty<Layout> arrangement() {
        return layout.getReadOnlyProperty();
    }

    public List<Column<R>> offered() {
        return offered;
    }

    /** The columns there are; those shown that are no longer among them go. */
    public void offer(List<Column<R>> columns) {
        offered = List.copyOf(columns);
        if (!layout.get().places().isEmpty()) show(layout.get());
    }

    public void show(List<String> keys) {
        show(Layout.of(offered, keys));
    }

    /** Shows the columns of a layout that are offered, the first offered one before all others. */
    public void show(Layout wanted) {
        String first = offered.getFirst().key();
        List<Layout.Place> places = new ArrayList<>();
        double firstWidth = offered.getFirst().width();
        for (Layout.Place place : wanted.places())
            if (place.key().equals(first)) firstWidth = place.width();
            else if (column(place.key()) != null) places.add(place);
        places.addFirst(new Layout.Place(first, firstWidth));
        build(new Layout(places));
    }

    /** The columns in sight, in order. */
    public List<Column<R>> shown() {
        return layout.get().keys().stream().map(this::column).toList();
    }

    private Column<R> column(String key) {
        return offered.stream().filter(c -> c.key().equals(key)).findFirst().orElse(null);
    }

    private void build(Layout wanted) {
        if (offered.isEmpty()) return;
        building = true;
        List<TableColumn<R, R>> columns = new ArrayList<>();
        for (Layout.Place place : wanted.places())
            columns.add(made(column(place.key()), place.width(), columns.isEmpty()));
        table.getColumns().setAll(columns);
        building = false;
        layout.set(wanted);
        mark();
        fit();
    }

    private TableColumn<R, R> made(Column<R> column, double width, boolean first) {
        TableColumn<R, R> made = new TableColumn<>(column.title().apply(words.now()));
        made.setUserData(column.key());
        made.setSortable(column.sortable());
        made.setReorderable(!first);
        made.setMinWidth(first ? 120 : 60);
        made.setPrefWidth(width);
        if (column.number()) made.getStyleClass().add("numbers");
        if (first) made.getStyleClass().add("picking");
        made.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
        made.setCellFactory(c -> {
            FaceCell<R> cell = new FaceCell<>(column, words::now);
            return first ? cell.picking(picked, id) : cell;
        });
        made.widthProperty()
                .addListener((p, was, is) -> {
                    // What a person drags becomes the width, not the wish for one.
                    if (Math.abs(is.doubleValue() - made.getPrefWidth()) >= 1) widened();
                });
        return made;
    }

    /** Room that is left over is shared out by width. */
    private void fit() {
        double asked = layout.get().places().stream().mapToDouble(Layout.Place::width).sum();
        double room = table.getWidth() - 16;
        if (building || asked <= 0 || room <= 0) return;
        double stretch = Math.max(1, room / asked);
        building = true;
        for (TableColumn<R, ?> column : table.getColumns())
            for (Layout.Place place : layout.get().places())
                if (place.key().equals(column.getUserData()))
                    column.setPrefWidth(Math.floor(place.width() * stretch));
        building = false;
    }

    private void widened() {
        if (!building) take();
    }

    private void reordered() {
        if (building) return;
        List<TableColumn<R, ?>> columns = table.getColumns();
        if (columns.isEmpty()) return;
        boolean led = columns.getFirst().getUserData().equals(offered.getFirst().key());
        take();
        if (!led) embudo.ui.kit.Fx.later(() -> show(layout.get()));
    }

    private void take() {
        layout.set(
                new Layout(
                        table.getColumns().stream()
                                .map(c -> new Layout.Place((String) c.getUserData(), c.getWidth()))
                                .toList()));
    }

    private Order asked() {
        if (table.getSortOrder().isEmpty()) return null;
        TableColumn<R, ?> by = table.getSortOrder().getFirst();
        return new Order(
                (String) by.getUserData(), by.getSortType() == TableColumn.SortType.DESCENDING);
    }

    /** The header shows the order, wherever it was asked for. */
    private void mark() {
        Order now = order.get();
        if (java.util.Objects.equals(now, asked())) return;
        building = true;
        table.getSortOrder().clear();
        if (now != null)
            for (TableColumn<R, ?> column : table.getColumns())
                if (column.getUserData().equals(now.key())) {
                    column.setSortType(
                            now.descending()
                                    ? TableColumn.SortType.DESCENDING
                                    : TableColumn.SortType.ASCENDING);
                    table.getSortOrder().add(column);
                }
        building = false;
    }
}
