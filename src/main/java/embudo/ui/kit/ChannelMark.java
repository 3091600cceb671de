package embudo.ui.kit;

import embudo.domain.Channel;
import embudo.plot.Drawing;
import embudo.plot.Glyph;
import embudo.plot.Ink;

/** A channel's own shape and colour, the same on every screen. */
public final class ChannelMark {
    private static final double SIZE = 12;

    private ChannelMark() {}

    public static Ink ink(Channel channel) {
        return switch (channel) {
            case EMAIL -> Ink.CHART_1;
            case LINKEDIN -> Ink.CHART_6;
            case GOOGLE_ADS -> Ink.CHART_3;
            case META_ADS -> Ink.CHART_4;
            case ORGANIC -> Ink.CHART_8;
            case REFERRAL -> Ink.CHART_2;
            case DIRECT, WEB, PHONE -> Ink.CHART_5;
            case SOCIAL, SMS, WHATSAPP, PUSH -> Ink.CHART_7;
            case NONE, OTHER -> Ink.TEXT_3;
        };
    }

    public static Glyph glyph(Channel channel) {
        return switch (channel) {
            case EMAIL, WEB -> Glyph.CIRCLE;
            case LINKEDIN -> Glyph.SQUARE;
            case GOOGLE_ADS, SMS -> Glyph.UP;
            case META_ADS -> Glyph.DIAMOND;
            case ORGANIC, OTHER -> Glyph.PLUS;
            case REFERRAL, PUSH -> Glyph.DOWN;
            case DIRECT, WHATSAPP, NONE -> Glyph.RING;
            case SOCIAL, PHONE -> Glyph.STAR;
        };
    }

    /** The shape alone; the name stands beside it, so that it has no words of its own. */
    public static ChartCanvas of(Channel channel) {
        ChartCanvas canvas = new ChartCanvas();
        canvas.setMinSize(SIZE, SIZE);
        canvas.setPrefSize(SIZE, SIZE);
        canvas.setMaxSize(SIZE, SIZE);
        canvas.show((w, h) ->
                new Drawing(
                        w,
                        h,
                        glyph(channel).at(SIZE / 2, SIZE / 2, SIZE / 2 - 1, ink(channel)),
                        ""));
        return canvas;
    }
}
