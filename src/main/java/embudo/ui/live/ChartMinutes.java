package embudo.ui.live;

import embudo.plot.LiveChart;
import embudo.ui.charts.MinuteBrush;

/** What the brush marks of the moment in sight. */
record ChartMinutes(LiveViewModel model) implements MinuteBrush.Minutes {
    @Override
    public int all() {
        LiveShown shown = model.shownProperty().get();
        return shown == null ? 0 : shown.state().room().minutes();
    }

    @Override
    public int at(double x, double width) {
        return LiveChart.minute(x, width, all());
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
        model.markedProperty().set(new LiveViewModel.Marked(from, to));
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
