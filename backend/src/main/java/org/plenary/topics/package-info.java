/// Topics: what a client may see of a session, as small versioned documents.
@NullMarked
package org.plenary.topics;

import org.jspecify.annotations.NullMarked;
