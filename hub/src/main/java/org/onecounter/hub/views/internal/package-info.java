/** The reads of the admin face: one endpoint and one piece of visible SQL for each list and page. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.views.internal;
