/** Everything that leaves the machine: prepared, shown, sent once, accounted for. */
package embudo.outbox;
