package embudo.flow;

import embudo.catalog.workflow.Step;

import java.util.List;

/** Draws that come out the same every time for the same person and purpose. */
final class Draw {
    private Draw() {}

    /** Arms in proportion to their weights. */
    static Step.Arm arm(List<Step.Arm> arms, String seed, long person) {
        long total = arms.stream().mapToLong(Step.Arm::weight).sum();
        long drawn = Long.remainderUnsigned(mix(person, seed), total);
        for (Step.Arm arm : arms) {
            drawn -= arm.weight();
            if (drawn < 0) return arm;
        }
        throw new IllegalStateException("a split has an arm");
    }

    /** From 0 to below 1. */
    static double uniform(long person, String seed) {
        return (mix(person, seed) >>> 11) * 0x1.0p-53;
    }

    /** The finaliser of SplitMix64 over both. */
    private static long mix(long person, String seed) {
        long z = person * 0x9E3779B97F4A7C15L;
        for (int i = 0; i < seed.length(); i++) z = (z ^ seed.charAt(i)) * 0x100000001B3L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
