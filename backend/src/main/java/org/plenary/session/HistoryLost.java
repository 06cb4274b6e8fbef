package org.plenary.session;

/// The journal does not hold what this node has seen of it: the database was restored to an older
/// state, from which it may have grown again, and the node must read it anew.
final class HistoryLost extends RuntimeException {

  private static final long serialVersionUID = 1;

  HistoryLost() {
    super("the journal is another one than this node knows");
  }
}
