package embudo.ui.leads;

import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.Erasure;
import embudo.domain.Erasures;
import embudo.text.Texts;
import embudo.ui.Care;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Lane;
import embudo.ui.kit.Toast;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The way to erase the lead that is open: looks up what would go, asks, and says what went. */
final class EraseBox extends VBox {
    private final Desk desk;
    private final Erasures erasures;
    private final Care care;
    private final Runnable gone;
    private final Button erase = new Button(null, Icons.of("fth-trash-2", "danger"));
    private final Lane<Erasure> planning;
    private Contact contact;

    /** {@code gone} is told when the lead that was open is no more. */
    EraseBox(Desk desk, Erasures erasures, Care care, Runnable gone) {
        this.desk = desk;
        this.erasures = erasures;
        this.care = care;
        this.gone = gone;
        planning = desk.async().lane(this::ask, desk::fail);
        erase.setId("erase");
        erase.getStyleClass().addAll("compact-button", "danger");
        erase.setMinWidth(Region.USE_PREF_SIZE);
        erase.setOnAction(e -> {
            long person = contact.id();
            planning.ask(() -> erasures.plan(person));
        });
        getStyleClass().addAll("part", "last");
        getChildren().add(erase);
    }

    void show(Contact lead, Texts texts) {
        contact = lead;
        erase.setText(texts.get("ui.leads.erase.open"));
    }

    private void ask(Erasure plan) {
        if (!plan.identities().contains(contact.id())) return;
        String name = contact.name();
        new EraseDialog(desk, name, plan, () -> erase(plan)).open(getScene().getWindow());
    }

    private void erase(Erasure plan) {
        desk.jobs()
                .start(
                        desk.words().get("ui.leads.erase.running"),
                        progress -> erasures.erase(plan.person(), Actor.WINDOW, progress),
                        this::done,
                        desk::fail);
    }

    private void done(Erasure went) {
        gone.run();
        desk.toaster()
                .show(
                        Toast.undoable(
                                desk.words().get("ui.leads.erase.done"),
                                desk.words().get("ui.leads.erase.pack"),
                                care::pack));
    }
}
