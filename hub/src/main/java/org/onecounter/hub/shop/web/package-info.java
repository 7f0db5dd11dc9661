/** What every page of the shop needs: seals over what a browser keeps for us, files with long lives, drawing. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.shop.web;
