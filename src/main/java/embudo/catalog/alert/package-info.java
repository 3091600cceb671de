/** What to raise an alert about, as declared. */
package embudo.catalog.alert;
