/** The structure of the house as tests: who may import whom, and what the kernel may not touch. */
@org.jspecify.annotations.NullMarked
package org.onecounter.system.architecture;
