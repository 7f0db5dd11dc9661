package org.onecounter.domain.returns;

import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Refusal;

/** One rule about returns: null if it has nothing against this one, else why not. */
@FunctionalInterface
public interface ReturnPolicy {

    @Nullable Refusal refuse(AskedReturn asked);
}
