package org.onecounter.hub.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Face;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.servlet.mvc.condition.RequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Maps endpoints by path <em>and</em> face: one of the admin does not exist at the shop's port. An endpoint without
 * {@link Allows} stops the start.
 */
final class FaceMapping extends RequestMappingHandlerMapping {

    /** What an endpoint method declares, on itself or on its class. */
    static @Nullable Allows declared(Method method, Class<?> type) {
        Allows own = AnnotatedElementUtils.findMergedAnnotation(method, Allows.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(type, Allows.class);
    }

    @Override
    protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> type) {
        RequestMappingInfo info = super.getMappingForMethod(method, type);
        if (info == null) {
            return null;
        }
        Allows allows = declared(method, type);
        if (allows == null) {
            throw new IllegalStateException("Endpoint " + type.getSimpleName() + "." + method.getName()
                    + " does not say whom it allows: put @Allows on it");
        }
        return info.mutate().customCondition(new AtFace(allows.value().face())).build();
    }

    /** Matches requests that came through one face. */
    record AtFace(Face face) implements RequestCondition<AtFace> {

        @Override
        public AtFace combine(AtFace other) {
            return other;
        }

        @Override
        public @Nullable AtFace getMatchingCondition(HttpServletRequest request) {
            return FaceFilter.face(request) == face ? this : null;
        }

        @Override
        public int compareTo(AtFace other, HttpServletRequest request) {
            return 0;
        }
    }
}
