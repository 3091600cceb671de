package embudo.measure;

import embudo.domain.Channel;
import embudo.domain.EventType;

/**
 * One contact through a marketing channel; several of one channel within a session are one.
 *
 * @param position of the first event of it
 * @param at its time, epoch milliseconds
 * @param campaign 0 when none is known
 */
public record Touch(long position, long at, EventType type, Channel channel, int campaign) {
    Touch of(int otherCampaign) {
        return new Touch(position, at, type, channel, otherCampaign);
    }
}
