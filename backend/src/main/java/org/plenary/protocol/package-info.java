/// The wire: every frame and command as a record, the codes of refusals and of closing, the limits.
@NullMarked
package org.plenary.protocol;

import org.jspecify.annotations.NullMarked;
