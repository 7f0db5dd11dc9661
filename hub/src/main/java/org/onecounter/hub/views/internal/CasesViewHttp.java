package org.onecounter.hub.views.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases that wait for a person, or those that were decided. */
@RestController
class CasesViewHttp {
    private static final Set<String> STATES = Set.of("open", "closed");

    private final CaseRows cases;

    CasesViewHttp(CaseRows cases) {
        this.cases = cases;
    }

    @GetMapping("/api/v1/cases")
    @Allows(Permission.CASES_READ)
    Rows<CaseRows.CaseRow> cases(
            Caller caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        boolean closed = "closed".equals(Asked.oneOf(state, STATES));
        return cases.list(closed, Asked.scope(caller), after, Asked.size(limit));
    }
}
