/** The hub's own certificate authority, which tills know by its fingerprint. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.platform.tls;
