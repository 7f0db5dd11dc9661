package org.onecounter.hub.staff.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.location.LocationId;
import org.onecounter.hub.outbox.Outbox;
import org.onecounter.hub.outbox.OutboxEvent;
import org.onecounter.hub.platform.Audit;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Role;
import org.onecounter.hub.platform.StaffDirectory;
import org.onecounter.hub.platform.security.Passwords;
import org.onecounter.hub.platform.security.Pins;
import org.onecounter.hub.platform.security.Sessions;
import org.onecounter.hub.staff.NewStaff;
import org.onecounter.hub.staff.Staff;
import org.onecounter.hub.staff.StaffChange;
import org.onecounter.hub.staff.StaffView;
import org.onecounter.sync.port.Randomness;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds and changes staff, each change with its audit row and its event in one transaction. */
@Service
class StaffUseCases implements Staff, StaffDirectory {
    private final StaffPostgres store;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Randomness randomness;
    private final Outbox outbox;
    private final Audit audit;
    private final TransactionTemplate transaction;

    StaffUseCases(StaffPostgres store, Passwords passwords, Sessions sessions, Randomness randomness, Outbox outbox,
            Audit audit, TransactionTemplate transaction) {
        this.store = store;
        this.passwords = passwords;
        this.sessions = sessions;
        this.randomness = randomness;
        this.outbox = outbox;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public @Nullable Caller caller(UUID staffId) {
        return store.byId(staffId)
                .filter(StaffView::active)
                .map(s -> Caller.staff(s.id(), s.name(), s.role(), s.location()))
                .orElse(null);
    }

    @Override
    public List<StaffView> all() {
        return store.all();
    }

    @Override
    public Optional<StaffView> byId(UUID id) {
        return store.byId(id);
    }

    @Override
    public List<StaffView> at(LocationId location) {
        return store.at(location);
    }

    @Override
    public void add(List<NewStaff> people, String actor) {
        transaction.executeWithoutResult(status -> people.forEach(person -> add(person, actor)));
        outbox.committed();
    }

    private void add(NewStaff person, String actor) {
        StaffRules.check(person.name(), person.login(), person.password(), person.pin());
        if (!store.insert(person, passwordHash(person.password()), pinHash(person.pin()))) {
            throw HttpRefusal.conflict("LoginTaken", "Somebody logs in as \"" + person.login().strip() + "\" already.");
        }
        audit.write(actor, "StaffAdded", "staff:" + person.id(), "name", person.name(), "role", person.role().name());
        tell(person.id(), 1);
    }

    @Override
    public void change(List<StaffChange> changes, String actor) {
        transaction.executeWithoutResult(status -> {
            Map<UUID, StaffView> known = store.lockOwnersAnd(changes.stream().map(StaffChange::id).toList()).stream()
                    .collect(Collectors.toMap(StaffView::id, Function.identity()));
            for (StaffChange change : changes) {
                StaffView from = known.get(change.id());
                if (from == null) {
                    throw HttpRefusal.notFound();
                }
                StaffView to = change(from, change, actor);
                known.put(to.id(), to);
            }
            if (known.values().stream().noneMatch(s -> s.role() == Role.OWNER && s.active())) {
                throw HttpRefusal.conflict("LastOwner", "Somebody must remain who may manage staff.");
            }
        });
        outbox.committed();
    }

    private StaffView change(StaffView from, StaffChange change, String actor) {
        StaffRules.check(change.name(), null, change.password(), change.pin());
        String pin = pinHash(change.pin());
        StaffView to = new StaffView(
                from.id(),
                change.name() == null ? from.name() : change.name().strip(),
                from.login(),
                change.role() == null ? from.role() : change.role(),
                change.everywhere() ? null : change.location() == null ? from.location() : change.location(),
                change.active() == null ? from.active() : change.active(),
                from.hasPassword() || change.password() != null,
                pin == null ? from.pinHash() : pin,
                from.version() + 1);
        store.update(to, passwordHash(change.password()));
        if (change.password() != null || !to.active() || to.role() != from.role()) {
            sessions.closeAll(to.id());
        }
        audit.write(actor, "StaffChanged", "staff:" + to.id(), "name", to.name(), "role", to.role().name(),
                "active", to.active(), "password", change.password() == null ? "kept" : "new",
                "pin", change.pin() == null ? "kept" : "new");
        tell(to.id(), to.version());
        return to;
    }

    private void tell(UUID id, long version) {
        outbox.append(List.of(new OutboxEvent("staff", id, version, "StaffChanged", "{\"staffId\":\"" + id + "\"}")));
    }

    private @Nullable String passwordHash(@Nullable String password) {
        return password == null ? null : passwords.hash(password);
    }

    private @Nullable String pinHash(@Nullable String pin) {
        return pin == null ? null : Pins.hash(pin, randomness);
    }
}
