package org.onecounter.hub.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whom an endpoint lets in, and by that at which face it is. Stands on every endpoint method, or on its class for all of
 * them; the hub refuses to start when one has none.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allows {

    /** The permission a caller needs. */
    Permission value();

    /** The longest body it takes, in KiB; a longer one is refused before it is read. */
    int maxKiB() default 1024;
}
