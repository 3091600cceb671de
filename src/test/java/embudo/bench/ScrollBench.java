package embudo.bench;

import embudo.catalog.Catalog;
import embudo.domain.Band;
import embudo.domain.EventType;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.domain.Leads;
import embudo.kernel.Language;
import embudo.kernel.Page;
import embudo.learn.AdviceBook;
import embudo.ui.FakePeople;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.RunDelay;
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
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Scrolls the leads screen a little in each frame, without a display, and times the frames. */
public final class ScrollBench {
    private static final int FRAMES = 300;
    private static final int ROWS = 1_000_000;

    /** The screen of the headless platform has a thousand pixels each way. */
    private static final int SIDE = 900;

    private final Leads leads;
    private final PrintStream out;

    ScrollBench(Leads leads, PrintStream out) {
        this.leads = leads;
        this.out = out;
    }

    /** A million rows that cost nothing to make, so that drawing alone is measured. */
    public static void main(String[] args) throws Exception {
        System.out.printf("| 1,000,000 rows | |%n|---|---|%n");
        new ScrollBench(new Made(), System.out).run();
        System.exit(0);
    }

    private record Made() implements Leads {
        @Override
        public Page<LeadRow> page(LeadQuery query, long offset, int limit) {
            List<LeadRow> rows = new ArrayList<>();
            for (long i = offset; i < Math.min(ROWS, offset + limit); i++) rows.add(row(i));
            return new Page<>(rows, offset, ROWS);
        }

        private static LeadRow row(long i) {
            int score = (int) (i * 37 % 101);
            return new LeadRow(
                    i + 1,
                    "Ana " + i + " de la Peña",
                    "ana" + i + "@mail.example",
                    "Company " + i % 977,
                    "Director",
                    score,
                    Band.of(score),
                    EventType.QUESTION,
                    FakeServices.NOW.minusSeconds(i % 900_000),
                    FakeServices.NOW,
                    null);
        }

        @Override
        public Set<Long> ids(LeadQuery query) {
            return Set.of();
        }
    }

    void run() throws Exception {
        new FxTest().beforeAll(null);
        FakeServices fakes = new FakeServices();
        FakePeople.behind(fakes);
        fakes.leads = leads;
        try (ScreenStage stage = new ScreenStage(fakes, Language.EN, Theme.Mode.LIGHT)) {
            stage.show(
                    d ->
                            new LeadsScreen(
                                    fakes.services(),
                                    d,
                                    new AdviceBook(Catalog.load().advice())::of),
                    SIDE,
                    SIDE);
            TableView<?> table = stage.node("#table");
            scroll(table, 3);
            say("scrolling three rows a frame", scroll(table, 3));
            say("scrolling twenty rows a frame", scroll(table, 20));
            say("jumping 5,000 rows a frame", scroll(table, 5_000));
        }
    }

    /**
     * Milliseconds from frame to frame, of the two threads that make one, and for how long these
     * stood ready without a processor.
     */
    private record Frame(double wall, double cpu, double drawing, double delayed) {}

    private static long renderer() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("QuantumRenderer"))
                .findFirst()
                .orElseThrow()
                .threadId();
    }

    private static List<Frame> scroll(TableView<?> table, int step) throws InterruptedException {
        List<Frame> frames = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long renderer = renderer();
        RunDelay window = RunDelay.of("JavaFX Application Thread");
        RunDelay drawer = RunDelay.of("QuantumRenderer-0");
        FxTest.run(() ->
                new AnimationTimer() {
                    private long before;
                    private long cpu;
                    private long drawing;
                    private long delayed;
                    private int row = 50;

                    @Override
                    public void handle(long now) {
                        long worked = threads.getCurrentThreadCpuTime();
                        long drawn = threads.getThreadCpuTime(renderer);
                        long waited = window.nanos() + drawer.nanos();
                        long at = System.nanoTime();
                        if (before != 0)
                            frames.add(
                                    new Frame(
                                            (at - before) / 1e6,
                                            (worked - cpu) / 1e6,
                                            (drawn - drawing) / 1e6,
                                            (waited - delayed) / 1e6));
                        delayed = waited;
                        drawing = drawn;
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
        List<Double> drawing = frames.stream().map(Frame::drawing).toList();
        out.printf(
                Locale.ROOT,
                "| %s: from frame to frame p50 / p95 / longest | %.1f / %.1f / %.1f ms |%n"
                        + "| the same, CPU of the JavaFX thread | %.1f / %.1f / %.1f ms |%n"
                        + "| the same, CPU of the drawing thread | %.1f / %.1f / %.1f ms |%n"
                        + "| the same, frames over 33 ms, by clock / not waiting for a processor / by CPU | %d / %d / %d of %d |%n",
                what,
                ListBench.median(wall),
                ListBench.at(wall, .95),
                ListBench.at(wall, 1),
                ListBench.median(cpu),
                ListBench.at(cpu, .95),
                ListBench.at(cpu, 1),
                ListBench.median(drawing),
                ListBench.at(drawing, .95),
                ListBench.at(drawing, 1),
                wall.stream().filter(t -> t > 33).count(),
                frames.stream().filter(f -> f.wall() - f.delayed() > 33).count(),
                frames.stream().filter(f -> f.cpu() > 33 || f.drawing() > 33).count(),
                frames.size());
        out.flush();
    }
}
