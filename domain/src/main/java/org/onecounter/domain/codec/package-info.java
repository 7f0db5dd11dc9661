/** The final byte forms of requests, quotes and rule chunks: versioned, canonical, big-endian. */
@org.jspecify.annotations.NullMarked
package org.onecounter.domain.codec;
