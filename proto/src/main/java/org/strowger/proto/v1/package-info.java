/**
 * The wire contract as generated code; not null-marked, because a generated {@code forNumber}
 * answers null for a number it does not know.
 */
package org.strowger.proto.v1;
