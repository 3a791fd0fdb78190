/** The messages of the adapter protocol as JSON, read and written in this one place; what cannot be read says where and why. */
package dev.lifeboat.wire;
