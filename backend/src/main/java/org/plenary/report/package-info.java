/// Reports: documents that people take home.
@NullMarked
package org.plenary.report;

import org.jspecify.annotations.NullMarked;
