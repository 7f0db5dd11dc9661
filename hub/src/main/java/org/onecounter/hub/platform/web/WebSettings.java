package org.onecounter.hub.platform.web;

import java.util.List;
import org.onecounter.hub.platform.CallerSource;
import org.onecounter.hub.platform.ErrorPage;
import org.onecounter.hub.platform.Face;
import org.onecounter.hub.platform.StaticFolder;
import org.onecounter.hub.platform.start.HubSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.DelegatingWebMvcConfiguration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Spring MVC with just what the hub uses: no auto-configuration, one filter, one interceptor, one error answer. */
@Configuration
class WebSettings extends DelegatingWebMvcConfiguration {
    private final ObjectProvider<CallerSource> callers;
    private final ObjectProvider<Problems> problems;
    private final ObjectProvider<JsonMapper> json;

    WebSettings(
            ObjectProvider<CallerSource> callers, ObjectProvider<Problems> problems, ObjectProvider<JsonMapper> json) {
        this.callers = callers;
        this.problems = problems;
        this.json = json;
    }

    @Bean
    static JsonMapper jsonMapper() {
        return JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION) // a price given twice is no price (attack 58)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Bean
    static Problems problems(JsonMapper json, ObjectProvider<ErrorPage> page) {
        return new Problems(json, page);
    }

    @Bean
    static DispatcherServlet dispatcherServlet() {
        DispatcherServlet servlet = new DispatcherServlet();
        servlet.setPublishEvents(false);
        return servlet;
    }

    @Bean
    static ServletRegistrationBean<DispatcherServlet> dispatcherServletRegistration(DispatcherServlet servlet) {
        ServletRegistrationBean<DispatcherServlet> registration = new ServletRegistrationBean<>(servlet, "/");
        registration.setName("hub");
        registration.setLoadOnStartup(1);
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    static FilterRegistrationBean<FaceFilter> faceFilter(Doors doors, HubSettings settings, Problems problems) {
        FilterRegistrationBean<FaceFilter> registration =
                new FilterRegistrationBean<>(new FaceFilter(doors, new OwnHosts(settings.hosts()), problems));
        registration.setOrder(Integer.MIN_VALUE);
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    static FaceFolders shopFolders(ObjectProvider<StaticFolder> folders) throws Exception {
        return new FaceFolders(Face.SHOP, folders.orderedStream().toList());
    }

    @Bean
    static FaceFolders adminFolders(ObjectProvider<StaticFolder> folders) throws Exception {
        return new FaceFolders(Face.ADMIN, folders.orderedStream().toList());
    }

    @Override
    protected RequestMappingHandlerMapping createRequestMappingHandlerMapping() {
        return new FaceMapping();
    }

    @Override
    protected void addInterceptors(InterceptorRegistry registry) {
        super.addInterceptors(registry);
        registry.addInterceptor(new Guard(callers.orderedStream().toList())).order(Integer.MIN_VALUE);
    }

    @Override
    protected void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
        super.addArgumentResolvers(resolvers);
    }

    @Override
    protected void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        super.configureMessageConverters(builder);
        builder.registerDefaults().withJsonConverter(new JacksonJsonHttpMessageConverter(json.getObject()));
    }

    @Override
    protected void configureHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        super.configureHandlerExceptionResolvers(resolvers);
        resolvers.add(problems.getObject());
    }

    @Override
    protected void configureAsyncSupport(AsyncSupportConfigurer configurer) {
        super.configureAsyncSupport(configurer);
        configurer.setDefaultTimeout(0); // event streams end when their reader leaves
    }
}
