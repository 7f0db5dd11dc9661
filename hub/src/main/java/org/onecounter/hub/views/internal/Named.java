package org.onecounter.hub.views.internal;

import java.util.UUID;

/** A location as rows name it. */
record Named(UUID id, String code, String name) {}
