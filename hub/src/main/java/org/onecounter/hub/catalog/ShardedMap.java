package org.onecounter.hub.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An immutable map cut into many small ones, so that a change copies the touched pieces and shares the rest. */
final class ShardedMap<K, V> {

    private static final int SHARDS = 1024;

    private final List<Map<K, V>> shards;

    private ShardedMap(List<Map<K, V>> shards) {
        this.shards = shards;
    }

    static <K, V> ShardedMap<K, V> empty() {
        return new ShardedMap<>(Collections.nCopies(SHARDS, Map.of()));
    }

    @Nullable V get(K key) {
        return shards.get(shard(key)).get(key);
    }

    /** The same map without the removed keys and with the put ones; a key in both is put. */
    ShardedMap<K, V> with(Collection<K> removed, Map<K, V> put) {
        if (removed.isEmpty() && put.isEmpty()) {
            return this;
        }
        var next = new ArrayList<>(shards);
        var copies = new HashMap<Integer, Map<K, V>>();
        removed.forEach(key -> copies.computeIfAbsent(shard(key), this::copyOf).remove(key));
        put.forEach((key, value) ->
                copies.computeIfAbsent(shard(key), this::copyOf).put(key, value));
        copies.forEach(next::set);
        return new ShardedMap<>(next);
    }

    private Map<K, V> copyOf(int shard) {
        return new HashMap<>(shards.get(shard));
    }

    private int shard(K key) {
        int hash = key.hashCode() * 0x9E3779B9; // spreads keys that differ in few bits, as ids of one minute do
        return hash >>> 22;
    }
}
