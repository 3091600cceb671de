/** Finds connectors, keeps their accounts and secrets, and hands them what they need. */
package embudo.plugins;
