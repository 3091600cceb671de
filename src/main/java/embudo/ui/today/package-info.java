/** Today: are we on course, where are people lost, whom to call. */
package embudo.ui.today;
