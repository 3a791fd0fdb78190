/** Looks for the secrets of simulated worlds in what runs leave behind, by means that share nothing with the kit's own. */
package dev.lifeboat.secrecy;
