/** How people went from channel to channel. */
package embudo.ui.journeys;
