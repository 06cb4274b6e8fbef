package org.plenary.identity;

import java.time.Duration;

/// What other nodes know of tries. None of it is needed: a node that hears nothing goes by what it
/// has seen itself.
interface Tries {

  /// Nobody else is asked.
  Tries NONE =
      new Tries() {
        @Override
        public int failures(String address) {
          return 0;
        }

        @Override
        public void failed(String address, Duration memory) {}

        @Override
        public boolean isProven(String secret) {
          return false;
        }

        @Override
        public void prove(String secret, Duration memory) {}
      };

  /// How many failures of an address are remembered anywhere.
  int failures(String address);

  void failed(String address, Duration memory);

  /// Whether this secret succeeded lately at that address.
  boolean isProven(String secret);

  void prove(String secret, Duration memory);
}
