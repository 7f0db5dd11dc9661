package org.onecounter.system.simulation;

/** Faults put in on purpose, to see that the simulator finds them; a simulator that finds none of them proves nothing. */
enum PlantedFault {
    NONE,
    /** The hub does not know a fact it has had before. */
    FORGETS_REPEATS,
    /** The hub keeps units without a reservation row. */
    FORGETS_RESERVATIONS,
    /** Units sold twice open no case. */
    OPENS_NO_CASES,
    /** The till says done before its journal has synced. */
    SAYS_DONE_BEFORE_SYNC,
    /** The till skips a record when it sends. */
    SKIPS_A_RECORD
}
