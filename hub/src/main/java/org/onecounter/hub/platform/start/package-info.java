/** What happens before the hub serves: its arguments, its data folder, its secrets, its parent. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.platform.start;
