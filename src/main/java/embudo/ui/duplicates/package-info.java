/** People who stand in the workspace twice, side by side, and the merges made of them. */
package embudo.ui.duplicates;
