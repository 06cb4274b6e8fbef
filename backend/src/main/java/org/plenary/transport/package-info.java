/// The ways in from the network.
@NullMarked
package org.plenary.transport;

import org.jspecify.annotations.NullMarked;
