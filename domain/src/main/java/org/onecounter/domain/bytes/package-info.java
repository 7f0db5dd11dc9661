/** Writes and reads big-endian bytes without trusting what it reads. */
@org.jspecify.annotations.NullMarked
package org.onecounter.domain.bytes;
