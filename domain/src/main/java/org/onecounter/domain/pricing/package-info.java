/** Prices a request over a rule bundle and gives a reason for every figure; knows no clock, no file and no chance. */
@org.jspecify.annotations.NullMarked
package org.onecounter.domain.pricing;
