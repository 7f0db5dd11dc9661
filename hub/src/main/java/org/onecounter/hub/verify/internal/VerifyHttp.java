package org.onecounter.hub.verify.internal;

import java.util.List;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Permission;
import org.onecounter.hub.verify.PromiseCheck;
import org.onecounter.hub.verify.Verify;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The verifier's door: {@code onecounter verify} asks here and adds what the tills say of their journals. */
@RestController
class VerifyHttp {

    private final Verify verify;

    VerifyHttp(Verify verify) {
        this.verify = verify;
    }

    /** All promises, and whether all hold. */
    record Answer(boolean ok, List<PromiseCheck> promises) {}

    @GetMapping("/api/v1/verify")
    @Allows(Permission.VERIFY)
    Answer verify() {
        List<PromiseCheck> promises = verify.all();
        return new Answer(promises.stream().allMatch(PromiseCheck::ok), promises);
    }
}
