package org.onecounter.hub.shop.page;

/** How loudly a sentence speaks; never by colour alone, the words say it too. */
public enum Mood {
    /** All is well. */
    PLAIN(""),
    /** Not here, and nothing to worry about. */
    QUIET("dim"),
    /** Needs a look: few left, a price that changed. */
    LOOK("look"),
    /** Stops you: sold out, refused. */
    STOP("stop");

    private final String css;

    Mood(String css) {
        this.css = css;
    }

    /** The class name a template writes. */
    public String css() {
        return css;
    }
}
