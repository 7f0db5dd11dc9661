/** Where goods are: locations and the places inside them. */
@org.jspecify.annotations.NullMarked
package org.onecounter.domain.location;
