package org.onecounter.hub.mail;

import java.util.UUID;

/**
 * One e-mail.
 *
 * @param id made by who writes it, from what it tells of, so that the same news is written once
 * @param order the order it is about
 * @param html the letter with its form; {@code plain} the same words without
 */
public record Letter(UUID id, UUID order, String recipient, String subject, String html, String plain) {

    /** Refuses what could smuggle a header into the mail (attack 42). */
    public Letter {
        if (!oneLine(recipient) || !oneLine(subject) || recipient.length() > 254) {
            throw new IllegalArgumentException("a header of more than one line");
        }
    }

    private static boolean oneLine(String text) {
        return !text.isBlank() && text.chars().noneMatch(Character::isISOControl);
    }
}
