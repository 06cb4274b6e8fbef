package org.plenary.presence;

/// Closes all sockets of this node, because others may have declared them lost.
public interface Fence {

  void fenced();
}
