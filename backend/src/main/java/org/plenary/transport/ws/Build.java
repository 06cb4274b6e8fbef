package org.plenary.transport.ws;

/// The name of what runs, the same on all nodes that run it.
record Build(String name) {}
