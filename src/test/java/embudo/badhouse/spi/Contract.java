package embudo.badhouse.spi;

/** What connectors may see. */
public final class Contract {}
