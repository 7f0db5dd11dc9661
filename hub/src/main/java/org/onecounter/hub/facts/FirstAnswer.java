package org.onecounter.hub.facts;

import org.onecounter.sync.fact.FactAnswer;

/** What was answered when a fact id came first, and to which bytes. */
public record FirstAnswer(byte[] hash, FactAnswer answer) {}
