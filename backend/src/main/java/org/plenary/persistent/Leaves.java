package org.plenary.persistent;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.plenary.persistent.Node.Leaf;

/// Walks all leaves below a node.
final class Leaves<K, V> implements Iterator<Map.Entry<K, V>> {

  private final ArrayDeque<Node<K, V>> ahead = new ArrayDeque<>();

  Leaves(@Nullable Node<K, V> root) {
    if (root != null) {
      ahead.push(root);
    }
  }

  @Override
  public boolean hasNext() {
    return !ahead.isEmpty();
  }

  @Override
  public Map.Entry<K, V> next() {
    while (true) {
      var node = ahead.poll();
      switch (node) {
        case null -> throw new NoSuchElementException();
        case Leaf<K, V> leaf -> {
          return leaf.entry();
        }
        case Node.Collision<K, V> _, Node.Branch<K, V> _ -> node.children().forEach(ahead::push);
      }
    }
  }
}
