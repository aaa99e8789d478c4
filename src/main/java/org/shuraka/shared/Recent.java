package org.shuraka.shared;

import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was used of late, to spare making it again. Keeps so many and no more, and gives them up
 * where memory runs short. For things that never change; whoever keeps them names a state by its
 * key.
 */
public final class Recent<K, V> {

  private final Map<K, SoftReference<V>> kept;

  public Recent(int most) {
    kept =
        Collections.synchronizedMap(
            new LinkedHashMap<>(16, 0.75f, true) {
              private static final long serialVersionUID = 1;

              @Override
              protected boolean removeEldestEntry(Map.Entry<K, SoftReference<V>> eldest) {
                return size() > most;
              }
            });
  }

  public Optional<V> find(K key) {
    return Optional.ofNullable(kept.get(key)).map(SoftReference::get);
  }

  public void keep(K key, V value) {
    kept.put(key, new SoftReference<>(value));
  }
}
