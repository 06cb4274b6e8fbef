/// The WebSocket: handshake, strict decoding, one reader and one writer per connection.
@NullMarked
package org.plenary.transport.ws;

import org.jspecify.annotations.NullMarked;
