package org.onecounter.till;

import java.util.concurrent.Executor;

/** Who does what must not keep the counter waiting. */
record Workers(Executor background) {}
