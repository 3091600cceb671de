package embudo.bench;

import embudo.catalog.Catalog;
import embudo.kernel.Language;
import embudo.learn.AdviceBook;
import embudo.measure.LeadLists;
import embudo.store.Store;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.Theme;
import embudo.ui.leads.LeadsScreen;

import javafx.animation.AnimationTimer;
import javafx.scene.control.TableView;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** Scrolls the leads screen a little in each frame, without a display, and times the frames. */
final class ScrollBench {
    private static final int FRAMES = 600;
    private final LeadLists lists;
    private final Store store;
    private final PrintStream out;

    ScrollBench(LeadLists lists, Store store, PrintStream out) {
        this.lists = lists;
        this.store = store;
        this.out = out;
    }

    void run() throws Exception {
        new FxTest().beforeAll(null);
        FakeServices fakes = new FakeServices();
        fakes.leads = lists;
        fakes.contacts = store.contacts();
        fakes.scores = store.scores();
        fakes.webinars = store.webinars();
        fakes.journal = store.journal();
        fakes.timelines = person -> List.of();
        try (ScreenStage stage = new ScreenStage(fakes, Language.EN, Theme.Mode.LIGHT)) {
            stage.show(
                    d ->
                            new LeadsScreen(
                                    fakes.services(),
                                    d,
                                    new AdviceBook(Catalog.load().advice())::of),
                    1700,
                    1000);
            TableView<?> table = stage.node("#table");
            scroll(table, 3);
            say("scrolling three rows a frame", scroll(table, 3));
            say("scrolling twenty rows a frame", scroll(table, 20));
            say("jumping 5,000 rows a frame", scroll(table, 5_000));
        }
    }

    private record Frame(double wall, double cpu) {}

    private static List<Frame> scroll(TableView<?> table, int step) throws InterruptedException {
        List<Frame> frames = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        FxTest.run(() ->
                new AnimationTimer() {
                    private long before;
                    private long cpu;
                    private int row = 50;

                    @Override
                    public void handle(long now) {
                        long worked = threads.getCurrentThreadCpuTime();
                        long at = System.nanoTime();
                        if (before != 0)
                            frames.add(new Frame((at - before) / 1e6, (worked - cpu) / 1e6));
                        before = at;
                        cpu = worked;
                        table.scrollTo(row += step);
                        if (frames.size() >= FRAMES) {
                            stop();
                            done.countDown();
                        }
                    }
                }.start());
        done.await();
        return frames;
    }

    private void say(String what, List<Frame> frames) {
        List<Double> wall = frames.stream().map(Frame::wall).toList();
        List<Double> cpu = frames.stream().map(Frame::cpu).toList();
        out.printf(
                Locale.ROOT,
                "| %s: from frame to frame p50 / p95 / longest | %.1f / %.1f / %.1f ms |%n"
                        + "| the same, CPU of the JavaFX thread | %.1f / %.1f / %.1f ms |%n"
                        + "| the same, frames over 33 ms, by clock / by CPU | %d / %d of %d |%n",
                what,
                ListBench.median(wall),
                ListBench.at(wall, .95),
                ListBench.at(wall, 1),
                ListBench.median(cpu),
                ListBench.at(cpu, .95),
                ListBench.at(cpu, 1),
                wall.stream().filter(t -> t > 33).count(),
                cpu.stream().filter(t -> t > 33).count(),
                frames.size());
        out.flush();
    }
}
