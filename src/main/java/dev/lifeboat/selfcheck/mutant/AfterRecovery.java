package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Screen;

/** A fault that waits until the app has said that it recovered. */
abstract class AfterRecovery extends Flaw {

    private boolean recovered;

    AfterRecovery(DeviceEnvironment phone) {
        super(phone);
    }

    final boolean hasRecovered() {
        return recovered;
    }

    @Override
    final Screen shown(Screen screen) {
        recovered |= screen.notes(NoticeCode.RECOVERED);
        return screen;
    }
}
