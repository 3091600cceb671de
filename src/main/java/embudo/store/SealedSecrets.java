package embudo.store;

import embudo.domain.Actor;
import embudo.domain.Secrets;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Secrets of connectors, each sealed, in the file {@code secrets.properties}. Thread-safe. */
public final class SealedSecrets implements Secrets {
    private final Path file;
    private final Sealer sealer;
    private final ChangeLog changes = new ChangeLog();
    private final Map<String, String> sealed;

    private SealedSecrets(Path file, Sealer sealer) {
        this.file = file;
        this.sealer = sealer;
        this.sealed = SafeFile.read(file);
    }

    /** Reads the secrets; needs no database. The first call in a new workspace makes its key. */
    public static SealedSecrets open(Path workspace) {
        Keyring keyring = Keyring.open(workspace);
        return new SealedSecrets(workspace.resolve("secrets.properties"), new Sealer(keyring));
    }

    @Override
    public synchronized Optional<String> get(String name) {
        return Optional.ofNullable(sealer.openText(Sealer.Use.SECRET, sealed.get(name)));
    }

    @Override
    public void put(String name, String value, Actor actor) {
        synchronized (this) {
            Map<String, String> changed = new TreeMap<>(sealed);
            if (value == null) changed.remove(name);
            else changed.put(name, sealer.sealText(Sealer.Use.SECRET, value));
            SafeFile.write(file, changed);
            sealed.clear();
            sealed.putAll(changed);
        }
        changes.add(actor, value == null ? "secret.remove" : "secret.put", name);
    }

    ChangeLog changes() {
        return changes;
    }
}
