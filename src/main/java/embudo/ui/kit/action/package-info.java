/** What a person can do, declared once for palette, keys, tooltips and the sheet of shortcuts. */
package embudo.ui.kit.action;
