package org.onecounter.hub.flows;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.onecounter.hub.platform.Audit;
import org.onecounter.hub.platform.database.HubDatabase;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Ids;
import org.onecounter.sync.port.RealClock;
import org.onecounter.sync.port.RealIds;
import org.onecounter.sync.port.RealRandomness;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The hub's core without its doors: the rooms of stock, orders, payments, facts and the intake over one fresh database. */
public final class Core implements AutoCloseable {

    private static final String[] ROOMS = {
        "outbox", "feed", "facts", "orders", "payments", "stock", "cases", "catalog", "prices", "locations", "imports"
    };

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final HubDatabase database;

    private Core(HubDatabase database) {
        this.database = database;
        DataSource source = database.dataSource();
        JdbcTransactionManager manager = new JdbcTransactionManager(source);
        context.registerBean(DataSource.class, () -> source, bean -> ((AbstractBeanDefinition) bean).setDestroyMethodName("")); // closed by its test
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(source));
        context.registerBean(PlatformTransactionManager.class, () -> manager);
        context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(manager));
        Clock clock = new RealClock();
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Ids.class, () -> new RealIds(clock, new RealRandomness()));
        String hub = "org.onecounter.hub.";
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.registerBean(Audit.class);
        ClassPathBeanDefinitionScanner rooms = new ClassPathBeanDefinitionScanner(context);
        rooms.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*Http"))); // doors are not the core
        for (String room : ROOMS) {
            rooms.scan(hub + room + ".internal");
        }
        context.register(named(hub + "flows.IntakeWiring"), named(hub + "verify.internal.VerifyPostgres"), named(hub + "tills.internal.TillFencePostgres"));
        context.register(named(hub + "flows.RetailPricesShown"));
        context.refresh();
        context.start();
    }

    /** The core over a new database. */
    public static Core over(HubDatabase database) {
        return new Core(database);
    }

    private static Class<?> named(String type) {
        try {
            return Class.forName(type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A room's face. */
    public <T> T get(Class<T> face) {
        return context.getBean(face);
    }

    /** Statements for checks. */
    public JdbcClient jdbc() {
        return database.jdbc();
    }

    /** One number of one query. */
    public long count(String sql, Object... params) {
        var query = jdbc().sql(sql);
        for (Object param : params) {
            query = query.param(param);
        }
        return query.query(Long.class).single();
    }

    /** A location that sells online, with a shelf and a backroom. */
    public UUID shop(String code) {
        UUID id = UUID.randomUUID();
        jdbc().sql("insert into location (location_id, code, name, kind, territory, zone) values (?, ?, ?, 'SHOP', 'IE', 'Europe/Dublin')")
                .params(id, code, code)
                .update();
        return id;
    }

    /** A till of a location. */
    public UUID till(UUID location) {
        UUID id = UUID.randomUUID();
        jdbc().sql("insert into till (till_id, code, name, location_id, state) values (?, 'T1', 'Till 1', ?, 'ENROLLED')")
                .params(id, location)
                .update();
        return id;
    }

    /** Figures of one balance: on_hand, reserved, leased, buffer. */
    public Map<String, Object> balance(UUID variant, UUID location) {
        return jdbc().sql("select on_hand, reserved, leased, buffer from stock_balance where variant_id = ? and location_id = ?")
                .params(variant, location)
                .query()
                .singleRow();
    }

    @Override
    public void close() {
        context.close();
    }
}
