/** Letters that leave by e-mail: kept first, sent afterwards. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.mail;
