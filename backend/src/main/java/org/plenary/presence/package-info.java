/// Presence: leases of connections, rows of nodes, and who is lost.
@NullMarked
package org.plenary.presence;

import org.jspecify.annotations.NullMarked;
