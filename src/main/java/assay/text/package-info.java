/**
 * Files read with their places, and errors that show them. Nothing here knows what a regime or a place is: this package
 * turns bytes into text, text into a tree whose every node knows where it stands, and mistakes into messages that a
 * person can act upon.
 */
@NullMarked
package assay.text;

import org.jspecify.annotations.NullMarked;
