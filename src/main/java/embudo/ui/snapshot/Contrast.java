package embudo.ui.snapshot;

/** Contrast of two colours as WCAG 2 defines it: 1 for equal ones, 21 for black on white. */
final class Contrast {
    private Contrast() {}

    static double between(int argb, int other) {
        double a = luminance(argb);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16 & 255)
                + 0.7152 * linear(argb >> 8 & 255)
                + 0.0722 * linear(argb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
