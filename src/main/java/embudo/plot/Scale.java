package embudo.plot;

/** Maps values to pixels along a straight line; {@code high} must differ from {@code low}. */
record Scale(double low, double high, double lowPixel, double highPixel) {
    double at(double value) {
        return lowPixel + (value - low) / (high - low) * (highPixel - lowPixel);
    }

    /** As {@link #at}, kept between the two ends. */
    double within(double value) {
        return at(Math.clamp(value, low, high));
    }
}
