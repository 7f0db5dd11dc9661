package org.onecounter.hub.flows;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.onecounter.domain.kernel.Kernel;
import org.onecounter.hub.stock.StockStore;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.HoldReleased;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/** Gives back the units of holds that lapsed, through the intake like any other change (I-3). */
@Service
class HoldSweeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HoldSweeper.class);
    private static final int AT_ONCE = 500;

    private final StockStore stock;
    private final Intake intake;
    private final Clock clock;
    private final Ids ids;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("hold-sweeper").daemon().factory());
    private volatile boolean running;

    HoldSweeper(StockStore stock, Intake intake, Clock clock, Ids ids) {
        this.stock = stock;
        this.intake = intake;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void start() {
        running = true;
        timer.scheduleWithFixedDelay(this::sweep, 2, 2, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void sweep() {
        try {
            List<Fact> lapsed = stock.ordersWithLapsedHolds(clock.now(), AT_ONCE).stream().map(this::lapsed).toList();
            if (!lapsed.isEmpty()) {
                intake.acceptAll(lapsed, Lane.WEB);
            }
        } catch (RuntimeException e) {
            LOG.warn("Lapsed holds wait: {}", e.toString());
        }
    }

    private Fact lapsed(UUID order) {
        return Fact.of(Envelope.of(
                ids.next(),
                new Origin.Hub(),
                "hub",
                null,
                null,
                clock.now(),
                LocalDate.ofInstant(clock.now(), ZoneOffset.UTC),
                Kernel.VERSION,
                null,
                new HoldReleased(order, "EXPIRED")));
    }
}
