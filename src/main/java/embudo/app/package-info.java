/** Where everything is built and started: the only room that knows all others. */
package embudo.app;
