/** What till and hub write to each other as JSON: one record for each message of the uplink. */
@org.jspecify.annotations.NullMarked
package org.onecounter.sync.uplink;
