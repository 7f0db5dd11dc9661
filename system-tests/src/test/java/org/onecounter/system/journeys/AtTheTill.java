package org.onecounter.system.journeys;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A cashier at a till's screen: presses keys as a person does, scans as a scanner does. */
final class AtTheTill {

    private static final Keyboard.PressOptions AS_A_PERSON = new Keyboard.PressOptions().setDelay(20);
    private final Page page;

    AtTheTill(Page page, String address) {
        this.page = page;
        page.navigate(address);
    }

    /** Picks a name and types the PIN. */
    void signIn(String name, String pin) {
        page.getByRole(com.microsoft.playwright.options.AriaRole.RADIO).filter(new Locator.FilterOptions().setHasText(name)).click();
        for (char digit : pin.toCharArray()) {
            page.keyboard().press(String.valueOf(digit), AS_A_PERSON);
            page.waitForTimeout(90);
        }
        page.keyboard().press("Enter", AS_A_PERSON);
        page.waitForSelector(".sign-in", new Page.WaitForSelectorOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        page.waitForTimeout(300);
    }

    /** A keyboard-wedge scanner: the characters at once, then Enter. */
    void scan(String code) {
        page.keyboard().type(code);
        page.keyboard().press("Enter");
        page.waitForSelector("button.line");
    }

    /** Takes the exact amount in cash: one key and Enter. Gives the receipt number. */
    String payExactCash() {
        page.waitForTimeout(150);
        page.keyboard().press("F2", AS_A_PERSON);
        page.waitForTimeout(250);
        page.keyboard().press("Enter", AS_A_PERSON);
        page.waitForSelector(".pane.done");
        return page.locator(".pane.done").innerText();
    }

    Page page() {
        return page;
    }
}
