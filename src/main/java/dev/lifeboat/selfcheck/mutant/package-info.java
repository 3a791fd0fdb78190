/**
 * Apps with one fault each, such as a vendor might ship: the reference, wrapped at the SPI ({@code Understudy}), on the wire
 * ({@code Interception}) or with one of its {@link dev.lifeboat.reference.Policies} swapped. They prove that the suite bites.
 */
package dev.lifeboat.selfcheck.mutant;
