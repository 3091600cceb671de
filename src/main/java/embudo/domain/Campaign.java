package embudo.domain;

/**
 * An advertising campaign. {@code externalId} is the platform's id, or its name where the file
 * carries none.
 */
public record Campaign(int id, String externalId, String name, Channel channel) {}
