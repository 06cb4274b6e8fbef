/// Breakouts: rounds of groups, who is in which, and when they end.
@NullMarked
package org.plenary.breakout;

import org.jspecify.annotations.NullMarked;
