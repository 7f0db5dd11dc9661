package org.onecounter.hub.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.Face;
import org.onecounter.hub.platform.StaticFolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Serves the {@link StaticFolder}s of one face, to anybody who calls that face and to nobody who calls another. */
final class FaceFolders extends SimpleUrlHandlerMapping {
    private final Face face;

    FaceFolders(Face face, List<StaticFolder> folders) throws Exception {
        this.face = face;
        Map<String, ResourceHttpRequestHandler> handlers = new HashMap<>();
        for (StaticFolder folder : folders) {
            if (folder.face() == face) {
                handlers.put(folder.path() + "**", handler(folder));
            }
        }
        setUrlMap(handlers);
        setOrder(10); // after the endpoints
    }

    private static ResourceHttpRequestHandler handler(StaticFolder folder) throws Exception {
        ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler();
        handler.setLocations(List.of(new ClassPathResource(folder.classpath())));
        handler.setCacheControl(CacheControl.maxAge(folder.cache()).cachePublic());
        handler.afterPropertiesSet();
        return handler;
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) throws Exception {
        return FaceFilter.face(request) == face ? super.getHandlerInternal(request) : null;
    }
}
