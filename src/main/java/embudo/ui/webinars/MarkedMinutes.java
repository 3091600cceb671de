package embudo.ui.webinars;

import embudo.plot.RoomChart;
import embudo.ui.charts.MinuteBrush;
import embudo.ui.webinars.WebinarsViewModel.Minutes;

/** What the brush marks of the webinar in sight. */
record MarkedMinutes(WebinarsViewModel model) implements MinuteBrush.Minutes {
    @Override
    public int all() {
        return model.roomProperty().get() == null ? 0 : model.roomProperty().get().minutes();
    }

    @Override
    public int at(double x, double width) {
        return RoomChart.minute(x, width, all());
    }

    @Override
    public int from() {
        return model.markedProperty().get() == null ? -1 : model.markedProperty().get().from();
    }

    @Override
    public int to() {
        return model.markedProperty().get() == null ? -1 : model.markedProperty().get().to();
    }

    @Override
    public void mark(int from, int to) {
        model.markedProperty().set(new Minutes(from, to));
    }

    @Override
    public void clear() {
        model.markedProperty().set(null);
    }

    @Override
    public void open() {
        model.openMarked();
    }
}
