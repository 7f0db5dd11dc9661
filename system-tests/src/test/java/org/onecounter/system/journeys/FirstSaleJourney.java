package org.onecounter.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One stock seen by two counters: the web shop, two tills and the office over one running shop, in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstSaleJourney {

    private static final LocatorAssertions.ContainsTextOptions SOON = new LocatorAssertions.ContainsTextOptions().setTimeout(5_000);
    private static RunningShop shop;
    private static Browsers browsers;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        browsers = Browsers.open();
        shop = RunningShop.open();
    }

    @AfterAll
    static void close() throws IOException {
        if (shop != null) {
            shop.close();
        }
        if (browsers != null) {
            browsers.close();
        }
    }

    /** Two units: one goes to the web, the till sees one less and sells the last, and the open page says sold out. */
    @Test
    @Order(1)
    void imported_item_is_bought_on_the_web_and_its_last_unit_at_the_till_while_the_open_page_follows() throws Exception {
        RunningShop.Done imported = shop.run("import", "catalog", shopifyFile().toString(), "--location", "HARBOUR", "--currency", "EUR", "--json");
        assertThat(imported.status()).as(imported.error()).isZero();
        Page watching = browsers.window();
        watching.navigate(shop.storefront() + "/items/" + HANDLE);
        assertThat(watching.locator("[data-place=HARBOUR]")).containsText("2");

        buyOnTheWeb(browsers.window());
        assertThat(watching.locator("[data-place=HARBOUR]")).containsText("The last one", SOON);

        AtTheTill till = new AtTheTill(browsers.window(), shop.till(1));
        till.signIn("Cleo", "1111");
        till.scan(SKU);
        till.payExactCash();
        assertThat(watching.locator("[data-sum]")).containsText(java.util.regex.Pattern.compile("[Ss]old out"), SOON);
    }

    @Test
    @Order(2)
    void price_edited_in_the_office_reaches_the_open_page_and_the_till_I24() throws Exception {
        Page office = browsers.window();
        office.navigate(shop.admin());
        APIResponse in = office.request().post(shop.admin() + "/api/v1/sign-in", json(Map.of("login", "olive", "password", "counter"), ""));
        assertThat(in.status()).as(in.text()).isEqualTo(200);
        String csrf = value(office.request().get(shop.admin() + "/api/v1/me").text(), "csrf");
        String found = office.request().get(shop.admin() + "/api/v1/items?q=" + SECOND_SKU).text();
        String item = value(found, "id");
        String variant = value(office.request().get(shop.admin() + "/api/v1/items/" + item).text().replaceFirst("(?s).*\"variants\":", ""), "id");
        String handle = value(found, "handle");
        Page watching = browsers.window();
        watching.navigate(shop.storefront() + "/items/" + handle);

        APIResponse priced = office.request().fetch(
                shop.admin() + "/api/v1/variants/" + variant + "/price", json(Map.of("amount", "77.77"), csrf).setMethod("PUT"));
        assertThat(priced.ok()).as(priced.text()).isTrue();
        assertThat(watching.locator("[data-price]")).containsText("77.77", SOON);

        AtTheTill till = new AtTheTill(browsers.window(), shop.till(2));
        till.signIn("Cyril", "2222");
        till.page().waitForTimeout(1_000);
        till.scan(SECOND_SKU);
        assertThat(till.page().locator("button.line").first()).containsText("77.77", SOON);
    }

    @Test
    @Order(3)
    void every_promise_holds_afterwards() throws Exception {
        RunningShop.Done verified = shop.run("verify", "--json");
        assertThat(verified.out()).contains("\"ok\":true").contains("I-1").contains("I-17");
        assertThat(verified.status()).isZero();
    }

    private static final String HANDLE = "journey-lantern";
    private static final String SKU = "JOURNEY-LANTERN";
    private static final String SECOND_SKU = "JOURNEY-STOOL";

    /** A file in Shopify's form with tracked stock: the real ones have none that is counted. */
    private static Path shopifyFile() throws IOException {
        String header = "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,"
                + "Variant Inventory Qty,Variant Inventory Policy,Variant Fulfillment Service,Variant Price,Variant Requires Shipping,Variant Taxable,Variant Barcode,Status\n";
        String rows = HANDLE + ",Storm lantern,<p>Burns through a gale.</p>,Hobb,Lighting,,true,Title,Default Title," + SKU
                + ",900,shopify,2,deny,manual,39.50,true,true,,active\n"
                + "journey-stool,Milking stool,<p>Three legs never wobble.</p>,Hobb,Furniture,,true,Title,Default Title," + SECOND_SKU
                + ",3000,shopify,5,deny,manual,55.00,true,true,,active\n";
        Path file = Files.createTempFile("shopify-", ".csv");
        Files.writeString(file, header + rows);
        return file;
    }

    private static void buyOnTheWeb(Page page) {
        page.navigate(shop.storefront() + "/items/" + HANDLE);
        page.locator("[data-buy]").click();
        page.waitForTimeout(500);
        page.navigate(shop.storefront() + "/checkout");
        page.fill("input[name=mail]", "ada@example.org");
        page.fill("input[name=name]", "Ada Byrne");
        page.fill("input[name=street]", "1 Quay Street");
        page.fill("input[name=town]", "Carrigmoyle");
        page.fill("input[name=postcode]", "H91 E2K3");
        page.locator("form[action='/checkout/address'] button").click();
        page.locator("form[action='/checkout/delivery'] button").click();
        page.locator("input[value=card_4242]").check();
        page.locator("form[action='/checkout/pay'] button").click();
        page.waitForURL("**/orders/**");
    }

    private static RequestOptions json(Map<String, Object> body, String csrf) {
        return RequestOptions.create()
                .setHeader("Content-Type", "application/json")
                .setHeader("Origin", shop.admin())
                .setHeader("X-CSRF", csrf)
                .setData(body);
    }

    /** The first value of a field in a JSON text; enough for a journey. */
    private static String value(String json, String field) {
        java.util.regex.Matcher found = java.util.regex.Pattern.compile("\"" + field + "\":\"([^\"]*)\"").matcher(json);
        return found.find() ? found.group(1) : "";
    }
}
