package embudo.store.erase;

import embudo.domain.Actor;
import embudo.domain.Erasure;
import embudo.domain.Erasure.Trace;
import embudo.domain.Erasures;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.kernel.Topic;
import embudo.store.Core;
import embudo.store.Sealer;
import embudo.store.people.SearchBuffer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Erasure behind its port. */
public final class ErasureStore implements Erasures {
    private static final List<String> COPIES = List.of("backups", "replaced");
    private final Core core;
    private final Path workspace;
    private final SearchBuffer search;
    private final Eraser eraser;
    private volatile Set<String> fingerprints;

    public ErasureStore(Core core, Path workspace, SearchBuffer search) {
        this.core = core;
        this.workspace = workspace;
        this.search = search;
        eraser = new Eraser(core, workspace);
        fingerprints = Set.copyOf(eraser.list().keySet());
    }

    @Override
    public Erasure plan(long person) {
        return plan(eraser.subject(person), Progress.NONE);
    }

    private Erasure plan(Subject subject, Progress progress) {
        Map<Trace, Long> traces =
                core.reader().read(c -> new PersonRows(c, core.sealer(), subject).count());
        long events = new Places(core, subject.identities()).count(progress);
        PersonRows.add(traces, Trace.EVENTS, events);
        PersonRows.add(traces, Trace.MENTIONS, new Mentions(core).count(subject.words()));
        return new Erasure(subject.person(), subject.identities(), traces, copies());
    }

    @Override
    public Erasure erase(long person, Actor actor, Progress progress) {
        Erasure went =
                eraser.alone(() -> {
                    Erasure plan = plan(eraser.subject(person), progress);
                    eraser.erase(plan.person(), actor, Progress.NONE);
                    return plan;
                });
        fingerprints = Set.copyOf(eraser.list().keySet());
        search.clear();
        for (Topic topic :
                List.of(
                        Topic.CONTACTS,
                        Topic.JOURNAL,
                        Topic.SCORES,
                        Topic.SEGMENTS,
                        Topic.COMMANDS,
                        Topic.WORKFLOWS)) core.notices().post(topic);
        return went;
    }

    @Override
    public boolean erased(String address) {
        Set<String> known = fingerprints;
        if (known.isEmpty() || address == null) return false;
        return known.contains(Subject.hex(hash(address)));
    }

    @Override
    public boolean readmit(String address, Actor actor) {
        boolean known = eraser.forget(hash(address), actor);
        fingerprints = Set.copyOf(eraser.list().keySet());
        return known;
    }

    private byte[] hash(String address) {
        Sealer.Use use = address.indexOf('@') >= 0 ? Sealer.Use.EMAIL : Sealer.Use.PHONE;
        return core.sealer().hash(use, address);
    }

    /** Databases from before: backups, and what a restore put aside. */
    private List<Path> copies() {
        List<Path> all = new ArrayList<>();
        for (String name : COPIES) {
            Path folder = workspace.resolve(name);
            if (!Files.isDirectory(folder)) continue;
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(f -> f.toString().endsWith(".zip") || f.toString().endsWith(".mv.db"))
                        .sorted()
                        .forEach(all::add);
            } catch (IOException e) {
                throw new Problem(e, "store.folder.unusable", folder);
            }
        }
        return all;
    }
}
