package org.onecounter.hub.mail;

import java.time.Instant;
import java.util.List;

/** The out-tray: letters are kept in the caller's transaction; a letter of the same id is kept once. */
public interface Mail {

    /** Keeps letters. Until a mail server is set they stay here, where admin can read them. */
    void keep(List<Letter> letters, Instant now);
}
