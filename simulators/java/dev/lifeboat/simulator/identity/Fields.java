package dev.lifeboat.simulator.identity;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a JSON object in the order in which they are written, so that equal worlds answer equal bytes. */
final class Fields {

    private final Map<String, Object> values = new LinkedHashMap<>();

    static Fields of(String name, Object value) {
        return new Fields().and(name, value);
    }

    Fields and(String name, Object value) {
        values.put(name, value);
        return this;
    }

    Map<String, Object> map() {
        return values;
    }
}
