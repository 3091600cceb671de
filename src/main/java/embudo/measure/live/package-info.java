/** A webinar while it runs, or is played again. */
package embudo.measure.live;
