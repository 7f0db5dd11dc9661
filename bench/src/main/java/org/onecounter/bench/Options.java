package org.onecounter.bench;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What a bench was asked for.
 *
 * @param data a folder of its own; emptied first
 * @param pairs how many alternating pairs of yardstick and hub
 * @param orders orders in each half of a pair
 * @param file input of an import bench, or empty
 * @param say where progress goes
 */
record Options(String name, Path data, int pairs, int orders, String file, Consumer<String> say) {}
