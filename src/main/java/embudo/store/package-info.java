/**
 * The workspace on disk: an embedded H2 database behind the ports of the domain, settings, secrets.
 */
package embudo.store;
