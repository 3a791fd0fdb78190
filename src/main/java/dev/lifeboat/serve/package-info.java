/** Offers what the kit holds to people and to programs in other languages. */
package dev.lifeboat.serve;
