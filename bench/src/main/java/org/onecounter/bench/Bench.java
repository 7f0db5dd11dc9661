package org.onecounter.bench;

/** One bench: it makes its own data folder, runs, and cleans up its processes. */
interface Bench {

    Result run(Options options) throws Exception;
}
