/** Alerts: what was raised, where it stands, and what people did about it. */
package embudo.domain.watch;
