/// The live session: one writer per node, the state that its journal adds up to, and what is shown
/// of it.
@NullMarked
package org.plenary.session;

import org.jspecify.annotations.NullMarked;
