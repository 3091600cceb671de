/**
 * Files and messages from outside: read, understood, previewed, deduplicated, published.
 *
 * <table>
 * <caption>Natural keys, and what a corrected row does</caption>
 * <tr><th>kind</th><th>natural key</th><th>corrected row</th></tr>
 * <tr><td>contacts</td><td>e-mail, else number in E.164</td><td>fills; changes what the same system
 * says newer; other differences are conflicts and stay</td></tr>
 * <tr><td>attendance</td><td>webinar + person (registration); webinar + person + second of joining
 * (stay)</td><td>status and time of leaving replaced</td></tr>
 * <tr><td>ad-days</td><td>channel + campaign + day</td><td>day replaced</td></tr>
 * <tr><td>web-days</td><td>day + source and medium + channel + device + country</td><td>day
 * replaced</td></tr>
 * <tr><td>orders</td><td>order number</td><td>order replaced</td></tr>
 * </table>
 */
package embudo.intake;
