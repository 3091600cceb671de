/** What the alert rules raised. */
package embudo.ui.alerts;
