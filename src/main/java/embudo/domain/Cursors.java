package embudo.domain;

/** Where each stage of the line stands. */
public interface Cursors {
    /** Position of the last event the stage has dealt with, 0 at first. */
    long of(String stage);

    /** Writes a stage's result and moves its cursor in one transaction; durable on return. */
    void commit(String stage, long position, Stage.Result result);

    /** Writes a result that no news called for; the cursor stays. Durable on return. */
    void add(String stage, Stage.Result result);
}
