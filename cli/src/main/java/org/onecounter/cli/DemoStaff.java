package org.onecounter.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onecounter.cli.hub.HubClient;
import org.onecounter.cli.process.Complaint;

/** Who works at the sample retailer. These log-ins are printed for everybody to see: they exist in demos only. */
record DemoStaff(String name, String login, String role, @Nullable String location, @Nullable String password, @Nullable String pin) {
    static final List<DemoStaff> ALL = List.of(
            new DemoStaff("Olive Hobb", "olive", "OWNER", null, "counter", null),
            new DemoStaff("Max Vale", "max", "SHOP_MANAGER", "HARBOUR", "counter", "3333"),
            new DemoStaff("Cleo", "cleo", "CASHIER", "HARBOUR", null, "1111"),
            new DemoStaff("Cyril", "cyril", "CASHIER", "HARBOUR", null, "2222"));

    /** Adds those who are not there yet. */
    static void hire(HubClient hub) {
        for (DemoStaff person : ALL) {
            Map<String, Object> body = new LinkedHashMap<>(Map.of("name", person.name, "login", person.login, "role", person.role));
            put(body, "location", person.location);
            put(body, "password", person.password);
            put(body, "pin", person.pin);
            HubClient.Answer answer = hub.post("/api/v1/staff", body);
            if (!answer.ok() && !answer.body().path("code").asString("").equals("LoginTaken")) {
                throw new Complaint(person.name + " could not be added to the staff: " + answer.sentence());
            }
        }
    }

    private static void put(Map<String, Object> body, String name, @Nullable String value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}
