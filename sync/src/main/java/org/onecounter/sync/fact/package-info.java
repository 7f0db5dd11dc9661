/** Facts: what was seen, by whom, when; their envelope, their bodies and their bytes. */
@org.jspecify.annotations.NullMarked
package org.onecounter.sync.fact;
