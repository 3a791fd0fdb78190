package dev.lifeboat.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Platform;
import java.net.URI;

/** The phone that an app is installed on, as the harness names it ({@code protocol/device.schema.json}). */
public final class PhoneJson {

    private static final String ID = "[A-Za-z0-9._~-]{1,64}";

    private record Named(String device, Platform platform, String osVersion, URI address)
            implements DeviceEnvironment {}

    private PhoneJson() {}

    /** @throws MalformedMessage if it names no phone */
    public static DeviceEnvironment read(JsonNode message) {
        Field phone = Field.whole(message);
        String device = phone.field("device").text();
        if (!device.matches(ID)) {
            throw MalformedMessage.at("/device", "an id that matches " + ID, "'" + device + "'");
        }
        return new Named(
                device,
                phone.field("platform").one(Platform.class),
                phone.field("osVersion").text(),
                phone.field("environment")
                        .made(() -> URI.create(phone.field("environment").text())));
    }

    public static ObjectNode write(DeviceEnvironment phone) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("device", phone.device())
                .put("platform", phone.platform().wireName())
                .put("osVersion", phone.osVersion())
                .put("environment", phone.address().toString());
    }
}
