/** What is offered for an order and how its processing goes: tenders, change and payment states. */
@org.jspecify.annotations.NullMarked
package org.onecounter.domain.payment;
