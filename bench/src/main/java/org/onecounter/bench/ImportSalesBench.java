package org.onecounter.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The year of real invoices through the hub's own door for imports; lines a second from first byte to last answer. */
final class ImportSalesBench implements Bench {

    @Override
    public Result run(Options options) throws Exception {
        Path file = Path.of(options.file().isEmpty() ? sample() : options.file());
        try (HubUnderTest hub = HubUnderTest.start(options, connection -> SeedShop.into(connection, 100))) {
            options.say().accept("importing " + file.getFileName());
            long start = System.nanoTime();
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + hub.adminPort() + "/api/v1/imports/sales?format=online-retail"))
                    .header("Authorization", "Bearer " + hub.token())
                    .header("Content-Type", "application/octet-stream")
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build();
            HttpResponse<java.io.InputStream> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
            String last = "";
            try (var lines = new java.io.BufferedReader(new java.io.InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    last = line.isBlank() ? last : line;
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            JsonNode end = JsonMapper.shared().readTree(last);
            JsonNode result = end.has("result") ? end.path("result") : end;
            long lines = result.path("lines").asLong();
            Map<String, Object> more = new LinkedHashMap<>();
            more.put("lines", lines);
            more.put("seconds", Math.round(seconds * 10) / 10.0);
            more.put("answer", result);
            long errors = answer.statusCode() == 200 && lines > 0 ? 0 : 1;
            return new Result(options.name(), lines / seconds, "lines/s", null, null, 20_000.0, null, null, errors, more);
        }
    }

    private static String sample() {
        String data = System.getenv("ONECOUNTER_SAMPLE_DATA");
        Path file = Path.of(data == null ? "." : data, "transactions", "online_retail_2009_12_to_2010_12.csv.gz");
        if (!Files.exists(file)) {
            throw new IllegalStateException("Give the year with --file, or its folder in ONECOUNTER_SAMPLE_DATA");
        }
        return file.toString();
    }
}
