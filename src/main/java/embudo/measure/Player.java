package embudo.measure;

import embudo.domain.Channel;

/**
 * Who is credited: a channel, or a campaign of it.
 *
 * @param campaign 0 for what came through the channel without one
 * @param name of the campaign; null for a channel and for what has none
 * @param key for JSON, different for each player
 * @param spend in the period, in minor units of the workspace's currency
 */
public record Player(Channel channel, int campaign, String name, String key, long spend) {}
