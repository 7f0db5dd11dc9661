/** Who calls: passwords and PINs, lockout, sessions, tokens. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.platform.security;
