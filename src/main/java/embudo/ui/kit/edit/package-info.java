/** Edits that can be taken back, across all screens. */
package embudo.ui.kit.edit;
