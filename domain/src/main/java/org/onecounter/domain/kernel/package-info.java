/** The door of the kernel: bytes in, bytes out, so that an older kernel can be asked beside a newer one. */
@org.jspecify.annotations.NullMarked
package org.onecounter.domain.kernel;
