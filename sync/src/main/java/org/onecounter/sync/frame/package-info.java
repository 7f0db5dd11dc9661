/** The frame of a fact on disk and on the wire: length, CRC32C, record, hash, signature. */
@org.jspecify.annotations.NullMarked
package org.onecounter.sync.frame;
