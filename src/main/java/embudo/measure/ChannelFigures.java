package embudo.measure;

import embudo.domain.Channel;

/**
 * What came through one channel in the period: last touch before the event. Revenue and spend in
 * minor units.
 */
public record ChannelFigures(
        Channel channel, long registered, long attended, long bought, long revenue, long spend) {}
