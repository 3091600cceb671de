package embudo.ui.cohorts;

import embudo.plot.Triangle;
import embudo.plot.Triangle.Shape;
import embudo.plot.Triangle.Spot;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.FxRuler;

import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** The triangle on its canvas: a click or the arrow keys mark a cell, Enter opens its people. */
final class TriangleChart {
    private final ChartCanvas canvas;
    private final CohortsViewModel model;
    private final FxRuler ruler = new FxRuler();
    private final Tooltip tip = new Tooltip();
    private Shape shape;
    private CohortWords words;

    TriangleChart(ChartCanvas canvas, CohortsViewModel model) {
        this.canvas = canvas;
        this.model = model;
        canvas.setFocusTraversable(true);
        canvas.setOnMousePressed(e -> {
            canvas.requestFocus();
            model.markedProperty().set(at(e));
        });
        canvas.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) model.openMarked();
        });
        canvas.setOnMouseMoved(this::tell);
        canvas.setOnMouseExited(e -> Tooltip.uninstall(canvas, tip));
        canvas.setOnKeyPressed(this::key);
    }

    void show(Shape newShape, CohortWords newWords) {
        shape = newShape;
        words = newWords;
        canvas.setMinHeight(Triangle.height(shape));
        canvas.setPrefHeight(Triangle.height(shape));
        canvas.show((w, h) -> Triangle.draw(newShape, ruler, w, h));
    }

    private Spot at(MouseEvent e) {
        return shape == null
                ? null
                : Triangle.at(shape, ruler, canvas.getWidth(), e.getX(), e.getY());
    }

    private void tell(MouseEvent e) {
        Spot spot = at(e);
        if (spot == null) {
            Tooltip.uninstall(canvas, tip);
            return;
        }
        tip.setText(words.cell(spot));
        Tooltip.install(canvas, tip);
    }

    private void key(KeyEvent e) {
        switch (e.getCode()) {
            case UP -> model.move(-1, 0);
            case DOWN -> model.move(1, 0);
            case LEFT -> model.move(0, -1);
            case RIGHT -> model.move(0, 1);
            case ENTER -> model.openMarked();
            case ESCAPE -> {
                if (model.markedProperty().get() == null) return;
                model.markedProperty().set(null);
            }
            default -> {
                return;
            }
        }
        e.consume();
    }
}
