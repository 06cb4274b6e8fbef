/// One immutable map, for collections that grow with every entry of a journal.
@NullMarked
package org.plenary.persistent;

import org.jspecify.annotations.NullMarked;
