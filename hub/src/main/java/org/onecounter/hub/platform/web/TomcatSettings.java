package org.onecounter.hub.platform.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.catalina.Container;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.onecounter.hub.platform.Face;
import org.onecounter.hub.platform.start.HubSettings;
import org.onecounter.hub.platform.start.StartRefused;
import org.onecounter.hub.platform.tls.LocalAuthority;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One Tomcat with three doors: shop and admin plain, uplink TLS with the local authority's certificate. */
@Configuration(proxyBeanMethods = false)
class TomcatSettings {
    private static final int FORM_BYTES = 256 * 1024;

    @Bean
    Doors doors() {
        return new Doors();
    }

    @Bean
    TomcatServletWebServerFactory webServer(HubSettings settings, Doors doors, LocalAuthority authority) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(settings.portOf(Face.SHOP));
        factory.setAddress(address(settings.bind()));
        factory.setRegisterDefaultServlet(false);
        factory.addConnectorCustomizers(connector -> {
            tune(connector, Face.SHOP);
            doors.put(Face.SHOP, connector);
        });
        factory.addAdditionalConnectors(
                door(Face.ADMIN, settings, doors), secure(door(Face.UPLINK, settings, doors), authority));
        factory.addContextCustomizers(context -> {
            context.setRequestCharacterEncoding("UTF-8");
            context.setResponseCharacterEncoding("UTF-8");
            context.setUseHttpOnly(true);
            silent(context.getParent());
        });
        return factory;
    }

    private static Connector door(Face face, HubSettings settings, Doors doors) {
        Connector connector = new Connector(TomcatServletWebServerFactory.DEFAULT_PROTOCOL);
        connector.setPort(settings.portOf(face));
        ((Http11NioProtocol) connector.getProtocolHandler()).setAddress(address(settings.bind()));
        tune(connector, face);
        doors.put(face, connector);
        return connector;
    }

    private static void tune(Connector connector, Face face) {
        connector.setMaxPostSize(FORM_BYTES);
        connector.setMaxParameterCount(500);
        connector.setXpoweredBy(false);
        Http11NioProtocol protocol = (Http11NioProtocol) connector.getProtocolHandler();
        protocol.setExecutor(new VirtualThreadExecutor(face.name().toLowerCase(java.util.Locale.ROOT) + "-"));
        protocol.setMaxKeepAliveRequests(-1);
        protocol.setKeepAliveTimeout(60_000);
        protocol.setConnectionTimeout(15_000); // a head or body that drips is cut (attack 59)
        protocol.setMaxHttpRequestHeaderSize(16 * 1024);
        protocol.setMaxHeaderCount(60);
        protocol.setTcpNoDelay(true);
    }

    private static Connector secure(Connector connector, LocalAuthority authority) {
        Http11NioProtocol protocol = (Http11NioProtocol) connector.getProtocolHandler();
        protocol.setSSLEnabled(true);
        protocol.setSecure(true);
        connector.setScheme("https");
        connector.setSecure(true);
        SSLHostConfig config = new SSLHostConfig();
        config.setProtocols("TLSv1.3");
        SSLHostConfigCertificate certificate =
                new SSLHostConfigCertificate(config, SSLHostConfigCertificate.Type.EC);
        certificate.setCertificateKeystore(authority.serverKeys());
        certificate.setCertificateKeystorePassword(LocalAuthority.KEYSTORE_PASSWORD);
        config.addCertificate(certificate);
        protocol.addSslHostConfig(config);
        return connector;
    }

    /** Requests so broken that they reach no filter get a bare status: no version, no trace. */
    private static void silent(Container host) {
        ErrorReportValve valve = new ErrorReportValve();
        valve.setShowReport(false);
        valve.setShowServerInfo(false);
        ((StandardHost) host).setErrorReportValveClass("");
        host.getPipeline().addValve(valve);
    }

    private static InetAddress address(String bind) {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new StartRefused("--bind takes an address of this machine, not " + bind + ".", e);
        }
    }
}
