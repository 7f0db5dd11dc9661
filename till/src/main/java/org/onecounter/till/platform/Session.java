package org.onecounter.till.platform;

import org.jspecify.annotations.Nullable;

/** One screen's visit; who is signed in at it lives here and dies with the process. */
public final class Session {

    /** Who stands at the screen. */
    public record Person(String id, String name, String role) {}

    private final String id;
    private volatile @Nullable Person person;

    Session(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public @Nullable Person person() {
        return person;
    }

    public void signIn(Person somebody) {
        person = somebody;
    }

    public void signOut() {
        person = null;
    }

    /** Who acts; refuses with `NotSignedIn`. */
    public Person required() {
        Person somebody = person;
        if (somebody == null) {
            throw new Problem(401, "NotSignedIn", "Sign in with your PIN first.");
        }
        return somebody;
    }
}
