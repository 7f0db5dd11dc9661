/** Plain text at the edge: reading what people typed or sent, and writing digits. */
@org.jspecify.annotations.NullMarked
package org.onecounter.domain.text;
