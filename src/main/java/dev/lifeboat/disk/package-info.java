/** Files that hold what they promise, whatever becomes of the process or the disk meanwhile. */
package dev.lifeboat.disk;
