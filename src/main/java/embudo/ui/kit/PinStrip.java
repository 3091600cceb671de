package embudo.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Annotations above a chart: webinars, mails, changes. Pins that would lie over one another become
 * one with their number; its tooltip lists them.
 */
public final class PinStrip extends Pane {
    private static final double SIZE = 24;
    private List<Pin> pins = List.of();
    private double drawn = -1;

    /**
     * One annotation.
     *
     * @param at its place on the chart's axis, 0 left to 1 right
     * @param icon Feather icon
     * @param text what happened, in words
     * @param open what a press does
     */
    public record Pin(double at, String icon, String text, Runnable open) {}

    public PinStrip() {
        getStyleClass().add("pin-strip");
        setMinHeight(SIZE);
        setPrefHeight(SIZE);
    }

    public void show(List<Pin> all) {
        pins = all.stream().sorted(Comparator.comparingDouble(Pin::at)).toList();
        drawn = -1;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (drawn != getWidth()) {
            drawn = getWidth();
            getChildren().setAll(groups().stream().map(this::button).toList());
        }
        for (int i = 0; i < getChildren().size(); i++) {
            double at = (Double) getChildren().get(i).getUserData() * getWidth();
            double x = Math.clamp(at - SIZE / 2, 0, Math.max(0, getWidth() - SIZE));
            getChildren().get(i).resizeRelocate(x, 0, SIZE, SIZE);
        }
    }

    /** Neighbours closer than a pin's width go together. */
    private List<List<Pin>> groups() {
        List<List<Pin>> groups = new ArrayList<>();
        for (Pin pin : pins) {
            boolean apart =
                    groups.isEmpty()
                            || (pin.at() - groups.getLast().getFirst().at()) * getWidth()
                                    >= SIZE + 2;
            if (apart) groups.add(new ArrayList<>());
            groups.getLast().add(pin);
        }
        return groups;
    }

    private Button button(List<Pin> group) {
        Pin first = group.getFirst();
        String words = group.stream().map(Pin::text).collect(Collectors.joining("\n"));
        Button button =
                group.size() == 1
                        ? new Button(null, Icons.of(first.icon(), "small-icon"))
                        : new Button(String.valueOf(group.size()));
        button.getStyleClass().add("pin");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setUserData(first.at());
        button.setOnAction(e -> first.open().run());
        return button;
    }
}
