package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Actor;
import embudo.intake.Importer;
import embudo.kernel.Language;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.ui.FxTest;
import embudo.ui.importing.ImportScreen;
import embudo.ui.kit.Theme;
import embudo.ui.shell.Shell;
import embudo.ui.snapshot.Picture;
import embudo.ui.snapshot.Png;
import embudo.ui.snapshot.Shot;
import embudo.ui.snapshot.Snapshots;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The preview of files of seven kinds, by the real importer: nothing for the lint to say. */
@ExtendWith(FxTest.class)
class ImportPicturesTest {
    private static final Path PICTURES = Path.of("target", "screens", "import-kinds");
    private static final Path SAMPLES = Path.of("sample-data");
    private static final Ticker NOW = Ticker.fixed(Instant.parse("2026-11-19T13:32:00Z"));

    /** What each file is to be taken for. */
    private static final List<String> KINDS =
            List.of(
                    "contacts",
                    "attendance",
                    "ad-days",
                    "web-days",
                    "orders",
                    "products",
                    "email-events");

    @TempDir Path folder;

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<Path> files() throws Exception {
        return List.of(
                write(
                        "clientes.csv",
                        """
                        Nombre;Correo;Empresa;Cargo;Teléfono;Fecha de alta;Punto de encuentro
                        Ana Ruiz;ana@nube.example;Nube Azul;Directora financiera;+34 600 000 001;03/02/2026;Feria
                        Leo Paz;leo@sol.example;Sol;Compras;+34 600 000 002;15/02/2026;Web
                        Kai Mar;kai(at)mar.example;Mar;Gerente;+34 600 000 003;ayer;Web
                        Eva Río;eva@rio.example;Río;Gerente;+34 600 000 004;21/03/2026;Feria
                        """),
                SAMPLES.resolve("zoom-01-attendees.csv"),
                SAMPLES.resolve("ads-google.csv"),
                SAMPLES.resolve("web-ga4-daily.csv"),
                SAMPLES.resolve("orders.csv"),
                write(
                        "products.csv",
                        """
                        SKU,Product,Category,Price,Currency,Stock,Published,Shelf
                        A-1,Course "Close more",Course,1200.00,USD,10,yes,3
                        A-2,Workbook,Book,free,USD,200,yes,4
                        A-3,Coaching,Service,89.90,XXQ,1,no,5
                        A-1,Course twice,Course,1300.00,USD,10,yes,3
                        """),
                write(
                        "correos.csv",
                        """
                        ID de envío,Correo,Acción,Momento
                        9001,ana@nube.example,abierto,2026-11-02 10:15
                        9001,ana@nube.example,clic,2026-11-02 10:16
                        9002,leo@sol.example,volado,2026-11-03 09:00
                        """));
    }

    @Test
    void everyKindOfFileIsShownWell() throws Exception {
        try (Lifecycle life = new Lifecycle(folder.resolve("ws"), NOW, Program::new)) {
            Wiring wiring = life.wiring();
            Importer importer = wiring.importer();
            Path known =
                    write(
                            "known.csv",
                            "Email,Company,Job title\nana@nube.example,Nube,CFO\n"
                                    + "leo@sol.example,Sol,Compras\n");
            importer.publish(
                    importer.plan(importer.inspect(known), null, Map.of()),
                    Actor.COMMAND,
                    Progress.NONE);
            List<String> findings = new ArrayList<>();
            int number = 0;
            for (Path file : files()) {
                Language language = number % 2 == 0 ? Language.ES : Language.EN;
                Theme.Mode mode = number / 2 % 2 == 0 ? Theme.Mode.LIGHT : Theme.Mode.DARK;
                try (Snapshots snapshots = new Snapshots((l, m) -> open(wiring, file, l, m))) {
                    Picture picture = snapshots.take(new Shot("import", language, mode, 1280, 800));
                    Files.createDirectories(PICTURES);
                    Png.write(
                            picture.pixels(),
                            PICTURES.resolve(number + "-" + file.getFileName() + ".png"));
                    picture.findings().forEach(f -> findings.add(file.getFileName() + ": " + f));
                }
                assertThat(importer.inspect(file).kind()).isEqualTo(KINDS.get(number));
                number++;
            }
            assertThat(findings).isEmpty();
        }
    }

    private static Shell open(Wiring wiring, Path file, Language language, Theme.Mode mode) {
        Shell shell = new Shell(wiring.work(), wiring.notices(), wiring.ticker(), language, mode);
        var services = wiring.windowServices();
        ImportScreen screen = new ImportScreen(services, shell.desk());
        shell.ready(services, List.of(screen), List.of(), people -> {});
        screen.open(file);
        return shell;
    }
}
