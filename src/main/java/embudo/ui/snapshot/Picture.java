package embudo.ui.snapshot;

import java.util.List;

/** A picture that was taken, with what the lint found in it. */
public record Picture(Shot shot, Pixels pixels, List<Finding> findings) {
    public Picture {
        findings = List.copyOf(findings);
    }
}
