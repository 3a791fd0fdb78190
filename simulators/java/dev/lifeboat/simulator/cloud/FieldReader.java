package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the field dictionaries of a request: a value and, where it cannot be seen or is not known yet, its type. */
final class FieldReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,254}");

    private FieldReader() {}

    /** Where the bytes behind an asset dictionary come from. */
    @FunctionalInterface
    interface Assets {
        AssetFile file(JsonBody dictionary);
    }

    static void checkName(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw CloudKitError.BAD_REQUEST.because("'" + name + "' is no " + what
                    + ": letters, digits and underscores, the first a letter, 255 at most");
        }
    }

    /**
     * Reads a field dictionary.
     *
     * @param known the type the field has had so far; another is refused
     */
    static FieldValue read(JsonBody field, Optional<String> known, Assets assets) {
        JsonNode value = field.value("value")
                .orElseThrow(() -> CloudKitError.BAD_REQUEST.because("missing value at " + field.place("value")));
        String typeName = field.text("type").or(() -> known).orElseGet(() -> inferred(field, value));
        known.filter(type -> !type.equals(typeName)).ifPresent(type -> {
            throw CloudKitError.BAD_REQUEST.because("Invalid value at " + field.place("type") + ": it is " + typeName
                    + ", and the field is defined to be " + type);
        });
        return value(field, typeName, value, assets);
    }

    private static FieldValue value(JsonBody field, String typeName, JsonNode value, Assets assets) {
        FieldType type = type(field, typeName);
        String place = field.place("value");
        if (value.isArray() != typeName.endsWith("_LIST")) {
            throw CloudKitError.BAD_REQUEST.because("Invalid value at " + place + ": expected type " + typeName);
        }
        if (type == FieldType.ASSETID) {
            return FieldValue.single(type, new Scalar.Asset(assets.file(new JsonBody(place, value))));
        }
        List<Scalar> items = new ArrayList<>();
        for (JsonNode item : value.isArray() ? value : List.of(value)) {
            items.add(type.read(item, place));
        }
        return new FieldValue(type, value.isArray(), items);
    }

    private static FieldType type(JsonBody field, String typeName) {
        for (FieldType type : FieldType.values()) {
            boolean list = typeName.equals(FieldValue.typeName(type, true)) && type != FieldType.ASSETID;
            if (list || typeName.equals(type.name())) {
                return type;
            }
        }
        throw CloudKitError.BAD_REQUEST.because(
                "'" + typeName + "' at " + field.place("type") + " is not a type known here: "
                        + Arrays.toString(FieldType.values()) + " and, but for assets, their _LIST");
    }

    /** The type where none was given; bytes look like text and times like numbers, so those must say. */
    private static String inferred(JsonBody field, JsonNode value) {
        JsonNode sample = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        if (sample.isTextual()) {
            return FieldValue.typeName(FieldType.STRING, value.isArray());
        }
        if (sample.isIntegralNumber()) {
            return FieldValue.typeName(FieldType.INT64, value.isArray());
        }
        if (sample.isObject()) {
            return FieldType.ASSETID.name();
        }
        throw CloudKitError.BAD_REQUEST.because(
                "the type at " + field.place("type") + " cannot be seen from the value");
    }
}
