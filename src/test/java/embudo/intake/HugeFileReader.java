package embudo.intake;

import embudo.catalog.Catalog;
import embudo.kernel.Notices;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.store.Store;

import java.nio.file.Path;
import java.util.Map;

/** The process that {@link HugeFileLongTest} gives little heap. Arguments: file, workspace. */
final class HugeFileReader {
    private HugeFileReader() {}

    public static void main(String[] args) {
        try (Store store = Store.open(Path.of(args[1]), Ticker.system(), new Notices())) {
            FileImporter importer =
                    new FileImporter(
                            store.imports(),
                            store.contacts(),
                            store.webinars(),
                            store.dailyFacts(),
                            store.settings(),
                            Ticker.system(),
                            store.records(),
                            Catalog.load().files(),
                            address -> false);
            ImportPlan plan =
                    importer.plan(
                            importer.inspect(Path.of(args[0])),
                            null,
                            Map.of("custom:note", "Note"));
            Counted counted = new Counted(Long.MAX_VALUE);
            long begun = System.nanoTime();
            Preview preview = importer.preview(plan, counted);
            System.out.printf(
                    "rows %d new %d in %.1f s, told %d times%n",
                    preview.counts().rows(),
                    preview.counts().fresh(),
                    (System.nanoTime() - begun) / 1e9,
                    counted.told);
            if (counted.told < 10) throw new IllegalStateException("no progress was told");
            try {
                importer.preview(plan, new Counted(3));
            } catch (Problem stopped) {
                System.out.println("stopped " + stopped.key());
            }
        }
    }

    /** Asks to stop once it was told so many times. */
    private static final class Counted implements Progress {
        private final long patience;
        private long told;

        Counted(long patience) {
            this.patience = patience;
        }

        @Override
        public void at(long done, long total) {
            told++;
        }

        @Override
        public boolean cancelled() {
            return told >= patience;
        }
    }
}
