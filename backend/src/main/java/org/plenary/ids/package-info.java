/// Ids and keys: parsed once at the edge, compared everywhere else.
@NullMarked
package org.plenary.ids;

import org.jspecify.annotations.NullMarked;
