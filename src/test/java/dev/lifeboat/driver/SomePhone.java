package dev.lifeboat.driver;

import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Platform;
import java.net.URI;

/** A phone nobody answers for. */
record SomePhone(String device) implements DeviceEnvironment {

    @Override
    public Platform platform() {
        return Platform.IOS;
    }

    @Override
    public String osVersion() {
        return "12";
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:1/w/" + device);
    }
}
