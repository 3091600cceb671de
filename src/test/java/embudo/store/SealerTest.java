package embudo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.kernel.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

class SealerTest {
    @TempDir Path folder;

    private Sealer sealer(String workspace) {
        return new Sealer(Keyring.open(folder.resolve(workspace)));
    }

    @Test
    void whatIsSealedOpensWithItsKeyOnlyAndUnchangedOnly() {
        byte[] sealed = sealer("a").seal(Sealer.Use.EMAIL, "ñandú@nube.example");
        assertThat(sealer("a").open(Sealer.Use.EMAIL, sealed)).isEqualTo("ñandú@nube.example");
        refused(sealer("b"), Sealer.Use.EMAIL, sealed);
        refused(sealer("a"), Sealer.Use.PHONE, sealed);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            refused(sealer("a"), Sealer.Use.EMAIL, changed);
        }
    }

    private static void refused(Sealer sealer, Sealer.Use use, byte[] sealed) {
        assertThatThrownBy(() -> sealer.open(use, sealed))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.key()).isEqualTo("store.seal.broken"));
    }

    @Test
    void noNonceComesTwice() {
        Sealer sealer = sealer("a");
        Set<ByteBuffer> nonces = new HashSet<>();
        for (int i = 0; i < 100_000; i++)
            nonces.add(
                    ByteBuffer.wrap(Arrays.copyOfRange(sealer.seal(Sealer.Use.EMAIL, "a"), 1, 13)));
        assertThat(nonces).hasSize(100_000);
    }

    @Test
    void theHashIsTheSameForTheSameTextKeyAndUseOnly() {
        byte[] hash = sealer("a").hash(Sealer.Use.EMAIL, "a");
        assertThat(hash).isEqualTo(sealer("a").hash(Sealer.Use.EMAIL, "a"));
        assertThat(hash).isNotEqualTo(sealer("a").hash(Sealer.Use.PHONE, "a"));
        assertThat(hash).isNotEqualTo(sealer("b").hash(Sealer.Use.EMAIL, "a"));
    }
}
