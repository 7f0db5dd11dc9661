package org.onecounter.hub;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.Face;
import org.onecounter.hub.platform.start.DataFolder;
import org.onecounter.hub.platform.start.FreePorts;
import org.onecounter.hub.platform.start.HubSettings;
import org.onecounter.hub.platform.start.StartRefused;
import org.onecounter.hub.platform.web.Doors;
import org.onecounter.sync.process.ParentWatch;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The hub process. Prints a READY line for each door once it serves; exits with 2 and one sentence when it cannot start. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableTransactionManagement(proxyTargetClass = true)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class) // two rooms may use one word
public class HubMain {

    public static void main(String[] args) {
        try {
            HubSettings settings = HubSettings.parse(args, System.getenv());
            if (settings.withParent()) {
                ParentWatch.start();
            }
            ConfigurableApplicationContext hub = start(settings);
            Doors doors = hub.getBean(Doors.class);
            System.out.println("READY shop http://127.0.0.1:" + doors.port(Face.SHOP));
            System.out.println("READY admin http://127.0.0.1:" + doors.port(Face.ADMIN));
            System.out.println("READY uplink https://127.0.0.1:" + doors.port(Face.UPLINK));
            System.out.println("READY hub http://127.0.0.1:" + doors.port(Face.SHOP));
        } catch (RuntimeException e) {
            StartRefused refused = refusal(e);
            if (refused == null) {
                LoggerFactory.getLogger(HubMain.class).error("The hub cannot start", e);
                System.exit(1);
            } else {
                System.err.println(refused.getMessage());
                System.exit(StartRefused.STATUS);
            }
        }
    }

    /** Starts a hub in this process; the caller closes it. */
    public static ConfigurableApplicationContext start(HubSettings settings) {
        DataFolder folder = DataFolder.open(settings.data());
        SpringApplication application = new SpringApplication(HubMain.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of("spring.main.keep-alive", "true"));
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(HubSettings.class, () -> settings);
            beans.registerBean(DataFolder.class, () -> folder); // closed last: the first bean made
        });
        try {
            FreePorts.check(settings);
            ConfigurableApplicationContext hub = application.run();
            folder.sayWhere(hub.getBean(Doors.class).port(Face.ADMIN));
            return hub;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static @Nullable StartRefused refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return refused;
            }
        }
        return null;
    }
}
