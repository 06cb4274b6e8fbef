/// Hints between nodes that a session has news; blind to what they are.
@NullMarked
package org.plenary.fanout;

import org.jspecify.annotations.NullMarked;
