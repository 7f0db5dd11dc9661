package org.onecounter.hub.verify;

/**
 * How one promise of docs/promises.md stands.
 *
 * @param id the promise, e.g. I-1
 * @param checked how many things were looked at
 * @param broken how many of them break it
 * @param what what was looked at, in words
 */
public record PromiseCheck(String id, boolean ok, long checked, long broken, String what) {}
