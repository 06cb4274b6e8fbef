@NullMarked
package org.plenary.keys;

import org.jspecify.annotations.NullMarked;
