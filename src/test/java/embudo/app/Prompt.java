package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import embudo.cli.Invocation;
import embudo.kernel.Language;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The command line of an open workspace, called in a folder. */
record Prompt(Lifecycle life, Path folder) {
    static final ObjectMapper JSON = new ObjectMapper();

    /** What a command left behind: how it ended and what it said. */
    record Answer(int exit, String out, String err) {
        Answer done() {
            assertThat(exit).as(err).isZero();
            return this;
        }

        JsonNode json() {
            try {
                return JSON.readTree(out);
            } catch (IOException e) {
                throw new AssertionError(out + err, e);
            }
        }
    }

    Answer run(Language language, boolean json, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit =
                life.run(
                        new Invocation(life.workspace(), language, json, List.of(args)),
                        folder,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        () -> false);
        return new Answer(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** In English, answering in JSON. */
    Answer run(String... args) {
        return run(Language.EN, true, args);
    }

    /** What a command that must succeed answers. */
    JsonNode json(String... args) {
        return run(args).done().json();
    }

    /** The message of a command that must be refused. */
    String refused(String... args) {
        Answer answer = run(args);
        assertThat(answer.exit).as(answer.out).isEqualTo(1);
        return answer.err;
    }
}
