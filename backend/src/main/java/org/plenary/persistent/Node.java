package org.plenary.persistent;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A node of a hash trie that takes five bits of the hash at each level.
sealed interface Node<K, V> {

  int BITS = 5;
  int LEVELS = 32;

  @Nullable V get(K key, int hash);

  Node<K, V> put(Leaf<K, V> leaf, int shift);

  /// What remains; null when nothing does.
  @Nullable Node<K, V> remove(K key, int hash, int shift);

  /// The nodes below; none for a leaf.
  List<Node<K, V>> children();

  /// The key's hash with its high bits mixed into the low ones, which choose the branch.
  static int spread(Object key) {
    var hash = key.hashCode() * 0x9E3779B9;
    return hash ^ (hash >>> 16);
  }

  /// One key and its value.
  record Leaf<K, V>(int hash, K key, V value) implements Node<K, V> {

    @Override
    public @Nullable V get(K wanted, int wantedHash) {
      return hash == wantedHash && key.equals(wanted) ? value : null;
    }

    @Override
    public Node<K, V> put(Leaf<K, V> leaf, int shift) {
      if (hash != leaf.hash) {
        return Branch.of(this, leaf, shift);
      }
      return key.equals(leaf.key) ? leaf : new Collision<>(hash, List.of(this, leaf));
    }

    @Override
    public @Nullable Node<K, V> remove(K unwanted, int unwantedHash, int shift) {
      return get(unwanted, unwantedHash) == null ? this : null;
    }

    @Override
    public List<Node<K, V>> children() {
      return List.of();
    }

    Map.Entry<K, V> entry() {
      return Map.entry(key, value);
    }
  }

  /// Several keys with one hash.
  record Collision<K, V>(int hash, List<Leaf<K, V>> leaves) implements Node<K, V> {

    @Override
    public @Nullable V get(K wanted, int wantedHash) {
      for (var leaf : leaves) {
        var value = leaf.get(wanted, wantedHash);
        if (value != null) {
          return value;
        }
      }
      return null;
    }

    @Override
    public Node<K, V> put(Leaf<K, V> leaf, int shift) {
      if (hash != leaf.hash) {
        return Branch.of(this, shift).put(leaf, shift);
      }
      return new Collision<>(hash, Stream.concat(without(leaf.key), Stream.of(leaf)).toList());
    }

    @Override
    public Node<K, V> remove(K unwanted, int unwantedHash, int shift) {
      var rest = without(unwanted).toList();
      return rest.size() == 1 ? rest.getFirst() : new Collision<>(hash, rest);
    }

    private Stream<Leaf<K, V>> without(K key) {
      return leaves.stream().filter(leaf -> !leaf.key.equals(key));
    }

    @Override
    public List<Node<K, V>> children() {
      return List.copyOf(leaves);
    }
  }

  /// Up to 32 nodes, one for each bit that is set.
  final class Branch<K, V> implements Node<K, V> {

    private final int bitmap;
    private final Node<K, V>[] nodes;

    private Branch(int bitmap, Node<K, V>[] nodes) {
      this.bitmap = bitmap;
      this.nodes = nodes;
    }

    static <K, V> Branch<K, V> of(Collision<K, V> collision, int shift) {
      return new Branch<>(bit(collision.hash, shift), array(collision));
    }

    static <K, V> Node<K, V> of(Leaf<K, V> one, Leaf<K, V> other, int shift) {
      return new Branch<K, V>(bit(one.hash, shift), array(one)).put(other, shift);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java makes no arrays of generic types
    private static <K, V> Node<K, V>[] array(Node<K, V> node) {
      return new Node[] {node};
    }

    private static int bit(int hash, int shift) {
      return 1 << ((hash >>> shift) & (LEVELS - 1));
    }

    private int index(int bit) {
      return Integer.bitCount(bitmap & (bit - 1));
    }

    @Override
    public @Nullable V get(K key, int hash) {
      Node<K, V> node = this;
      for (var shift = 0; node instanceof Branch<K, V> branch; shift += BITS) {
        var bit = bit(hash, shift);
        if ((branch.bitmap & bit) == 0) {
          return null;
        }
        node = branch.nodes[branch.index(bit)];
      }
      return node.get(key, hash);
    }

    @Override
    public Node<K, V> put(Leaf<K, V> leaf, int shift) {
      var bit = bit(leaf.hash, shift);
      var index = index(bit);
      if ((bitmap & bit) == 0) {
        return new Branch<>(bitmap | bit, inserted(index, leaf));
      }
      return replaced(index, nodes[index].put(leaf, shift + BITS));
    }

    @Override
    public @Nullable Node<K, V> remove(K key, int hash, int shift) {
      var bit = bit(hash, shift);
      var index = index(bit);
      var rest = nodes[index].remove(key, hash, shift + BITS);
      if (rest == null) {
        return without(index, bit);
      }
      return nodes.length == 1 && !(rest instanceof Branch) ? rest : replaced(index, rest);
    }

    private @Nullable Node<K, V> without(int index, int bit) {
      if (nodes.length == 1) {
        return null;
      }
      if (nodes.length == 2 && !(nodes[1 - index] instanceof Branch)) {
        return nodes[1 - index];
      }
      var fewer = Arrays.copyOf(nodes, nodes.length - 1);
      System.arraycopy(nodes, index + 1, fewer, index, fewer.length - index);
      return new Branch<>(bitmap & ~bit, fewer);
    }

    private Branch<K, V> replaced(int index, Node<K, V> node) {
      var changed = nodes.clone();
      changed[index] = node;
      return new Branch<>(bitmap, changed);
    }

    private Node<K, V>[] inserted(int index, Node<K, V> node) {
      var more = Arrays.copyOf(nodes, nodes.length + 1);
      System.arraycopy(nodes, index, more, index + 1, nodes.length - index);
      more[index] = node;
      return more;
    }

    @Override
    public List<Node<K, V>> children() {
      return List.of(nodes);
    }
  }
}
