/** SHA-256 chains and Ed25519 signatures over the stored bytes. */
@org.jspecify.annotations.NullMarked
package org.onecounter.sync.hash;
