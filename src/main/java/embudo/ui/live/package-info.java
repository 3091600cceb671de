/** A webinar as it runs, or played again at any speed. */
package embudo.ui.live;
