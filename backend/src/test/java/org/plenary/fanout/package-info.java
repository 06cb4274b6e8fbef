@NullMarked
package org.plenary.fanout;

import org.jspecify.annotations.NullMarked;
