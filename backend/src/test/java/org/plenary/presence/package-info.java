@NullMarked
package org.plenary.presence;

import org.jspecify.annotations.NullMarked;
