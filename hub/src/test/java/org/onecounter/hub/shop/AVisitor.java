package org.onecounter.hub.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A visitor with a browser that has cookies and no script. */
public final class AVisitor {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\">");
    public static final Map<String, String> ADDRESS = Map.of(
            "mail", "ann@example.ie",
            "name", "Ann O'Brien",
            "street", "12 Quay Lane",
            "more", "",
            "town", "Galway",
            "postcode", "H91 E2K3");

    private final String shop;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();
    private Page last = new Page(0, "", "", Map.of());

    public AVisitor(AShop shop) {
        this.shop = shop.address();
    }

    /** A page as it came. */
    public record Page(int status, String html, String location, Map<String, String> headers) {

        /** What a form of the page carries unseen, last one wins. */
        public String hidden(String name) {
            String found = "";
            Matcher matcher = HIDDEN.matcher(html);
            while (matcher.find()) {
                found = matcher.group(1).equals(name) ? matcher.group(2) : found;
            }
            return found;
        }

        /** The words on it, without marks. */
        public String text() {
            return html.replaceAll("(?s)<(script|head).*?</\\1>", " ").replaceAll("<[^>]+>", " ").replace("&#39;", "'")
                    .replace("&amp;", "&").replaceAll("\\s+", " ");
        }
    }

    public Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(shop + path)).GET());
    }

    /** Sends a form of the last page: its token and order come along unless said otherwise. */
    public Page post(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("csrf", last.hidden("csrf"));
        if (!last.hidden("order").isEmpty()) {
            all.put("order", last.hidden("order"));
        }
        all.putAll(fields);
        return raw(path, all, Map.of());
    }

    public Page raw(String path, Map<String, String> fields, Map<String, String> headers) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(shop + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    /** Follows the last answer to where it points. */
    public Page follow() {
        String location = last.location();
        int hash = location.indexOf('#');
        return get(hash < 0 ? location : location.substring(0, hash));
    }

    public Page add(String handle, String quantity) {
        return add(handle, "", quantity);
    }

    public Page add(String handle, String sku, String quantity) {
        Page item = get("/items/" + handle + (sku.isEmpty() ? "" : "?v=" + sku));
        return post("/basket/add", Map.of("variant", item.hidden("variant"), "quantity", quantity));
    }

    /** From a filled basket to the page where one pays. */
    public Page toPayment() {
        get("/checkout");
        post("/checkout/address", ADDRESS);
        follow();
        post("/checkout/delivery", Map.of("delivery", "POST"));
        return follow();
    }

    public Page pay(String card) {
        return post("/checkout/pay", Map.of("card", card));
    }

    public Page last() {
        return last;
    }

    public CookieManager cookies() {
        return cookies;
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Map<String, String> headers = new LinkedHashMap<>();
            answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), String.join("; ", values)));
            Page page = new Page(
                    answer.statusCode(), answer.body(), answer.headers().firstValue("Location").orElse(""), headers);
            if (!page.hidden("csrf").isEmpty() || page.status() == 303) {
                last = page.status() == 303 ? new Page(303, last.html(), page.location(), headers) : page;
            }
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
