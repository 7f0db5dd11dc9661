/** How much of something: integer steps with a scale, so 1.250 kg is 1250 steps of scale 3. */
@org.jspecify.annotations.NullMarked
package org.onecounter.domain.quantity;
