/// The journal: accepted commands in order, chained and signed; blind to what they mean.
@NullMarked
package org.plenary.journal;

import org.jspecify.annotations.NullMarked;
