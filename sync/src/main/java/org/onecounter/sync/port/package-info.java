/** What till and hub need of the outside world, as interfaces, so that one seeded simulator can play all of it. */
@org.jspecify.annotations.NullMarked
package org.onecounter.sync.port;
