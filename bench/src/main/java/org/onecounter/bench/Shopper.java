package org.onecounter.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A shopper with a browser without script: keeps cookies, sends the forms that the pages hold. */
final class Shopper implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");
    private static final Pattern ORDER = Pattern.compile("name=\"order\" value=\"([^\"]*)\"");
    private final Wire wire;
    private final String host;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String csrf = "";
    private String order = "";
    private long requests;

    Shopper(int port) throws IOException {
        wire = new Wire(port);
        host = "127.0.0.1:" + port;
    }

    /** How a checkout ended. */
    enum End {
        ORDERED,
        SOLD_OUT,
        FAILED
    }

    /** Forgets everything, as a new visitor. */
    void leave() {
        cookies.clear();
        csrf = "";
        order = "";
    }

    /** Looks at an item, puts variants into the basket and fills in everything up to the payment. */
    boolean fill(String handle, UUID... variants) throws IOException {
        Wire.Answer item = get("/items/" + handle);
        csrf = found(CSRF, item);
        boolean fine = item.status() == 200;
        for (UUID variant : variants) {
            fine &= post("/basket/add", "variant=" + variant + "&quantity=1").status() == 303;
        }
        Wire.Answer checkout = get("/checkout");
        order = found(ORDER, checkout);
        fine &= post("/checkout/address", "order=" + order + "&name=Ada+Byrne&mail=ada%40example.org&street=1+Quay+Street&town=Hobbstown&postcode=H12+AB34").status() == 303;
        return fine && post("/checkout/delivery", "order=" + order + "&delivery=POST").status() == 303;
    }

    /** Pays with the card that is always approved, and reads the order page. */
    End pay() throws IOException {
        Wire.Answer paid = post("/checkout/pay", "order=" + order + "&card=card_4242");
        String to = paid.location();
        if (paid.status() == 303 && to != null && to.contains("/orders/")) {
            return get(to).status() == 200 ? End.ORDERED : End.FAILED;
        }
        boolean clean = paid.status() < 500 && paid.text().toLowerCase(java.util.Locale.ROOT).matches("(?s).*(sold out|left).*");
        return clean || paid.status() == 303 ? End.SOLD_OUT : End.FAILED;
    }

    long requests() {
        return requests;
    }

    private Wire.Answer get(String path) throws IOException {
        return send("GET " + path.replaceFirst("#.*", "").replaceFirst("^https?://[^/]*", "") + " HTTP/1.1\r\n", "");
    }

    private Wire.Answer post(String path, String form) throws IOException {
        String body = "csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8) + "&" + form;
        return send(
                "POST " + path + " HTTP/1.1\r\nOrigin: http://" + host + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n",
                body);
    }

    private Wire.Answer send(String start, String body) throws IOException {
        requests++;
        StringBuilder head = new StringBuilder(start).append("Host: ").append(host).append("\r\nAccept: text/html\r\nAccept-Encoding: identity\r\n");
        if (!cookies.isEmpty()) {
            head.append("Cookie: ");
            cookies.forEach((name, value) -> head.append(name).append('=').append(value).append("; "));
            head.setLength(head.length() - 2);
            head.append("\r\n");
        }
        Wire.Answer answer = wire.send(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII), body.getBytes(StandardCharsets.UTF_8));
        for (String cookie : answer.cookies()) {
            int equals = cookie.indexOf('=');
            int end = cookie.indexOf(';');
            cookies.put(cookie.substring(0, equals), cookie.substring(equals + 1, end < 0 ? cookie.length() : end));
        }
        return answer;
    }

    private static String found(Pattern pattern, Wire.Answer page) {
        Matcher matcher = pattern.matcher(page.text());
        return matcher.find() ? matcher.group(1) : "";
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
