/**
 * Values and services every room uses: money, periods, time, threads, notices. Depends on the JDK
 * alone.
 */
package embudo.kernel;
