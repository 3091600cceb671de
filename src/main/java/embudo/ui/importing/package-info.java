/** From a dropped file to a published batch, with everything shown before it is written. */
package embudo.ui.importing;
