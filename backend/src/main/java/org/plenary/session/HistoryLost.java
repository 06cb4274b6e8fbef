package org.plenary.session;

/// The journal ends before what this node has seen of it: the database was restored to an older
/// state, and the node must read it anew.
final class HistoryLost extends RuntimeException {

  private static final long serialVersionUID = 1;

  HistoryLost() {
    super("the journal ends before what this node knows");
  }
}
