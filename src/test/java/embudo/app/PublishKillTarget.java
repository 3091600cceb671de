package embudo.app;

import embudo.domain.Actor;
import embudo.flow.DraftDesk;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.kernel.Topic;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * The victim of {@link PublishKillTest}: writes a workflow, change after change, and publishes
 * every third. Says before and after what it does, and once a version is in force and nobody was
 * told yet it waits, when asked to. Arguments: workspace, first change, whether to wait.
 */
final class PublishKillTarget {
    static final String WORKFLOW = "letters";
    private static final int PUBLISHED = 3;

    private PublishKillTarget() {}

    public static void main(String[] args) {
        boolean waits = Boolean.parseBoolean(args[2]);
        try (Lifecycle life = new Lifecycle(Path.of(args[0]), Ticker.system(), Program::new)) {
            DraftDesk desk = life.wiring().commandServices().drafting();
            for (int change = Integer.parseInt(args[1]); ; change++) {
                System.out.println("keep " + change);
                desk.keep(WORKFLOW, text(change));
                System.out.println("kept " + change);
                if (change % PUBLISHED == 0) publish(life, desk, change, waits);
            }
        }
    }

    private static void publish(Lifecycle life, DraftDesk desk, int change, boolean waits) {
        System.out.println("publish " + change);
        Notices.Subscription told = life.notices().subscribe(topic -> here(topic, change, waits));
        desk.publish(WORKFLOW, false, Actor.COMMAND);
        told.close();
        System.out.println("published " + change);
    }

    /** On the thread that publishes, after the commit and before anything that follows it. */
    private static void here(Topic topic, int change, boolean waits) {
        if (topic != Topic.WORKFLOWS || !waits) return;
        System.out.println("inforce " + change);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A workflow that no other change has. */
    static String text(int change) {
        return """
        key: letters
        name: {en: Letters, es: Cartas}
        description: {en: Change %1$d, es: Cambio %1$d}
        triggers: [{on: pricing_visit}]
        steps:
          - {id: rest, wait: {for: %1$dh}}
          - {id: mail, do: send_email, with: {template: webinar_welcome}}
        """
                .formatted(change);
    }
}
