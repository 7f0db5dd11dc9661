package org.onecounter.hub.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells who a member of staff is now; the staff room answers. */
public interface StaffDirectory {

    /** The caller with today's role and location, or null when the person no longer works here. */
    @Nullable Caller caller(UUID staffId);
}
