/** Retail rules as pure Java: the kernel. */
@org.jspecify.annotations.NullMarked
package org.onecounter.domain;
