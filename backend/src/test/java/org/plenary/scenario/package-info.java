/// Whole stories on real processes: nodes are killed, frozen and restarted while people take part.
@NullMarked
package org.plenary.scenario;

import org.jspecify.annotations.NullMarked;
