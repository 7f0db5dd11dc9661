/** The table of mail. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.mail.internal;
