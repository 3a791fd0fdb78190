/** Tests of the building around the code: the launcher, and who may use whom. */
package dev.lifeboat.house;
