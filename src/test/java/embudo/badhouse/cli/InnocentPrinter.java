package embudo.badhouse.cli;

/** The command line prints. */
public final class InnocentPrinter {
    public void say() {
        System.out.println(1);
    }
}
