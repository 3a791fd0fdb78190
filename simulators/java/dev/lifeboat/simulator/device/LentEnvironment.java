package dev.lifeboat.simulator.device;

import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Platform;
import java.net.URI;

/** What a phone lends to an app in process: who it is and an address, and no way to the phone itself. */
record LentEnvironment(String device, Platform platform, String osVersion, URI address) implements DeviceEnvironment {}
