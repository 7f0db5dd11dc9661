package org.onecounter.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code bench NAME [--json] [--data DIR] [--pairs N] [--orders N]}: runs one bench and prints what came of it. */
public final class Main {

    private static final Map<String, Bench> BENCHES = new LinkedHashMap<>();

    static {
        BENCHES.put("intake", new IntakeBench(false));
        BENCHES.put("intake-hot", new IntakeBench(true));
        BENCHES.put("checkout", new CheckoutBench());
        BENCHES.put("flash", new FlashBench());
        BENCHES.put("import-sales", new ImportSalesBench());
    }

    private Main() {}

    public static void main(String[] args) throws Exception {
        List<String> given = Arrays.asList(args);
        Bench bench = given.isEmpty() ? null : BENCHES.get(given.getFirst());
        if (bench == null) {
            System.err.println("Which bench? One of: " + String.join(", ", BENCHES.keySet()));
            System.exit(2);
            return;
        }
        boolean json = given.contains("--json");
        Path data = Path.of(option(given, "--data", ".onecounter/bench/" + given.getFirst()));
        Options options = new Options(
                given.getFirst(),
                data.toAbsolutePath(),
                Integer.parseInt(option(given, "--pairs", "5")),
                Integer.parseInt(option(given, "--orders", "20000")),
                option(given, "--file", ""),
                line -> {
                    if (!json) {
                        System.out.println(line);
                    } else {
                        System.err.println(line);
                    }
                });
        Result result = bench.run(options);
        System.out.println(json ? result.json() : result.text());
        if (given.contains("--stay")) {
            Thread.sleep(3_600_000);
        }
        System.exit(0);
    }

    private static String option(List<String> given, String name, String otherwise) {
        int at = given.indexOf(name);
        return at >= 0 && at + 1 < given.size() ? given.get(at + 1) : otherwise;
    }
}
