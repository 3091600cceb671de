package embudo.report.pdf;

import embudo.plot.Ink;
import embudo.report.picture.Inks;

/** The light theme's colours for paper; lines too pale for white take their edge colour. */
public final class Palette {
    private Palette() {}

    /** Never called for {@link Ink#NONE}. */
    static int rgb(Ink ink) {
        return switch (ink) {
            case NONE -> throw new IllegalArgumentException("no colour");
            case BACKGROUND -> 0xF5F6F8;
            case SURFACE -> 0xFFFFFF;
            case TRACK -> 0xE6EAEF;
            case GRID -> 0xE8ECF0;
            case BORDER -> 0xDCE1E7;
            case BORDER_STRONG -> 0xB6C0CC;
            case TEXT_1 -> 0x17202B;
            case TEXT_2 -> 0x455262;
            case TEXT_3 -> 0x5F6C7B;
            case ACCENT -> 0x4149BF;
            case SUCCESS -> 0x00694C;
            case WARNING -> 0x7A4E00;
            case DANGER -> 0xA83410;
            case INFO -> 0x005A8C;
            case HATCH -> 0x9AA6B4;
            case CHART_1 -> 0x0072B2;
            case CHART_2 -> 0xE69F00;
            case CHART_3 -> 0x009E73;
            case CHART_4 -> 0xCC79A7;
            case CHART_5 -> 0x56B4E9;
            case CHART_6 -> 0xD55E00;
            case CHART_7 -> 0xB8A800;
            case CHART_8 -> 0x4B5563;
            case HEAT_1 -> 0x440154;
            case HEAT_2 -> 0x482878;
            case HEAT_3 -> 0x3E4A89;
            case HEAT_4 -> 0x31688E;
            case HEAT_5 -> 0x26828E;
            case HEAT_6 -> 0x1F9E89;
            case HEAT_7 -> 0x35B779;
            case HEAT_8 -> 0x6DCD59;
            case HEAT_9 -> 0xB4DE2C;
            case HEAT_10 -> 0xFDE725;
            case ON_DARK -> 0xFFFFFF;
            case ON_LIGHT -> 0x17202B;
        };
    }

    /** As CSS writes it. */
    public static String css(Ink ink) {
        return ((Inks) Palette::rgb).css(ink);
    }
}
