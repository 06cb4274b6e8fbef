package org.plenary.persistent;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// An immutable map: `put` and `remove` answer another map that shares almost everything with this
/// one, in O(log n). Iteration follows the hashes of the keys, not the order of insertion.
public final class PersistentMap<K, V> implements Iterable<Map.Entry<K, V>> {

  private static final PersistentMap<?, ?> EMPTY = new PersistentMap<>(null, 0);

  private final @Nullable Node<K, V> root;
  private final int size;

  private PersistentMap(@Nullable Node<K, V> root, int size) {
    this.root = root;
    this.size = size;
  }

  /// The map that holds nothing.
  @SuppressWarnings("unchecked") // an empty map has no element of the wrong type
  public static <K, V> PersistentMap<K, V> empty() {
    return (PersistentMap<K, V>) EMPTY;
  }

  /// A map with the same entries.
  public static <K, V> PersistentMap<K, V> copyOf(Map<? extends K, ? extends V> entries) {
    PersistentMap<K, V> map = empty();
    for (var entry : entries.entrySet()) {
      map = map.put(entry.getKey(), entry.getValue());
    }
    return map;
  }

  public int size() {
    return size;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  public @Nullable V get(K key) {
    return root == null ? null : root.get(key, Node.spread(key));
  }

  public Optional<V> find(K key) {
    return Optional.ofNullable(get(key));
  }

  public V getOrDefault(K key, V otherwise) {
    var value = get(key);
    return value == null ? otherwise : value;
  }

  public boolean containsKey(K key) {
    return get(key) != null;
  }

  /// This map with the key standing for the value.
  public PersistentMap<K, V> put(K key, V value) {
    var leaf = new Node.Leaf<>(Node.spread(key), key, value);
    if (root == null) {
      return new PersistentMap<>(leaf, 1);
    }
    var former = root.get(key, leaf.hash());
    if (value.equals(former)) {
      return this;
    }
    return new PersistentMap<>(root.put(leaf, 0), former == null ? size + 1 : size);
  }

  /// This map with the key's value changed; the same map where there is none.
  public PersistentMap<K, V> change(K key, UnaryOperator<V> change) {
    var value = get(key);
    return value == null ? this : put(key, change.apply(value));
  }

  /// This map without the key.
  public PersistentMap<K, V> remove(K key) {
    if (root == null || !containsKey(key)) {
      return this;
    }
    return size == 1
        ? empty()
        : new PersistentMap<>(root.remove(key, Node.spread(key), 0), size - 1);
  }

  @Override
  public Iterator<Map.Entry<K, V>> iterator() {
    return new Leaves<>(root);
  }

  public Stream<Map.Entry<K, V>> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  public Stream<K> keys() {
    return stream().map(Map.Entry::getKey);
  }

  public Stream<V> values() {
    return stream().map(Map.Entry::getValue);
  }

  /// An unmodifiable view for those who want a `java.util.Map`.
  public Map<K, V> asMap() {
    return new View<>(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PersistentMap<?, ?> map && asMap().equals(map.asMap());
  }

  @Override
  public int hashCode() {
    return asMap().hashCode();
  }

  @Override
  public String toString() {
    return asMap().toString();
  }

  private static final class View<K, V> extends AbstractMap<K, V> {

    private final PersistentMap<K, V> map;

    View(PersistentMap<K, V> map) {
      this.map = map;
    }

    @Override
    @SuppressWarnings("unchecked") // a key of another type equals none of ours
    public @Nullable V get(@Nullable Object key) {
      return key == null ? null : map.get((K) key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
      return get(key) != null;
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
      return new AbstractSet<>() {
        @Override
        public Iterator<Map.Entry<K, V>> iterator() {
          return map.iterator();
        }

        @Override
        public int size() {
          return map.size();
        }
      };
    }
  }
}
