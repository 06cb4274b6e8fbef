@NullMarked
package org.plenary.startup;

import org.jspecify.annotations.NullMarked;
