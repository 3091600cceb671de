/** How far the lead score can be trusted: versions, figures, training. */
package embudo.ui.models;
