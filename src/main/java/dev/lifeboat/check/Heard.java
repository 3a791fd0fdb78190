package dev.lifeboat.check;

import dev.lifeboat.spi.Screen;
import java.util.Optional;

/**
 * An answer, as far as it is one.
 *
 * @param status 0 if none came, or none that the protocol knows
 */
record Heard(int status, Optional<Screen> screen) {

    static final Heard NOTHING = new Heard(0, Optional.empty());
}
