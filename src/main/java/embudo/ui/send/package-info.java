/** What is about to leave, shown before it does and followed after. */
package embudo.ui.send;
