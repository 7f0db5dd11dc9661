package org.onecounter.hub.admin;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.text.TypedText;
import org.onecounter.hub.cases.Cases;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Permission;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Closes a case with what a person decided. */
@RestController
class CaseCloseHttp {
    private static final int LONGEST = 1_000;

    private final Cases cases;

    record Decision(@Nullable String resolution) {}

    CaseCloseHttp(Cases cases) {
        this.cases = cases;
    }

    @PostMapping("/api/v1/cases/{id}/close")
    @Allows(value = Permission.CASES_CLOSE, maxKiB = 16)
    Map<String, String> close(Caller caller, @PathVariable UUID id, @RequestBody Decision decision) {
        String said = decision.resolution() == null ? "" : decision.resolution();
        String resolution = Refusals.typed(TypedText.paragraphs("decision", said, LONGEST));
        if (resolution.isEmpty()) {
            throw HttpRefusal.badInput("TextMissing", "Write what was decided; the next person will want to know.");
        }
        if (!cases.close(id, caller.actor(), resolution)) {
            throw HttpRefusal.conflict("CaseClosed", "This case is closed already, or there is no such case.");
        }
        return Map.of("caseId", id.toString());
    }
}
