/**
 * The server-rendered storefront: {@code browse} shows what there is, {@code basket} keeps what a visitor picked,
 * {@code checkout} turns it into an order; {@code page} holds the finished texts of the templates and {@code web} what all
 * of them need.
 */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.shop;
