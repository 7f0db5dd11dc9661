package org.onecounter.hub.platform;

import java.time.Instant;
import javax.sql.DataSource;
import org.onecounter.hub.platform.database.Database;
import org.onecounter.hub.platform.start.HubSettings;
import org.onecounter.hub.platform.start.Secrets;
import org.onecounter.hub.platform.tls.LocalAuthority;
import org.onecounter.hub.platform.tls.ServerNames;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Ids;
import org.onecounter.sync.port.Randomness;
import org.onecounter.sync.port.RealClock;
import org.onecounter.sync.port.RealIds;
import org.onecounter.sync.port.RealRandomness;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The real world of the hub as beans: time, ids, chance, database, certificates. */
@Configuration(proxyBeanMethods = false)
class HubPorts {

    @Bean
    Clock clock() {
        return new RealClock();
    }

    @Bean
    Randomness randomness() {
        return new RealRandomness();
    }

    @Bean
    Ids ids(Clock clock, Randomness randomness) {
        return new RealIds(clock, randomness);
    }

    @Bean
    Secrets secrets(HubSettings settings) {
        return new Secrets(settings.secrets());
    }

    @Bean
    LocalAuthority localAuthority(Secrets secrets, HubSettings settings, Clock clock) {
        Instant now = clock.now();
        return LocalAuthority.open(secrets, ServerNames.ofMachine(settings.bind(), settings.hosts()), now);
    }

    @Bean
    Database database(HubSettings settings, Secrets secrets) {
        return Database.open(settings, secrets);
    }

    @Bean(destroyMethod = "") // closed with the database it belongs to
    DataSource dataSource(Database database) {
        return database.dataSource();
    }

    @Bean
    JdbcClient jdbcClient(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource source) {
        return new JdbcTemplate(source);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    TransactionTemplate transaction(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }
}
