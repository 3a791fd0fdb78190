package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Base64;

/** The field types of CloudKit that are imitated. */
enum FieldType {
    STRING,
    BYTES,
    INT64,
    TIMESTAMP,
    ASSETID;

    /** Reads one value; assets are not read here. */
    Scalar read(JsonNode value, String place) {
        switch (this) {
            case STRING:
                expect(value.isTextual(), place, "a string");
                return new Scalar.Text(value.textValue());
            case BYTES:
                expect(value.isTextual(), place, "a string in base64");
                return new Scalar.Bytes(decoded(value.textValue(), place));
            case INT64, TIMESTAMP:
                expect(value.isIntegralNumber() && value.canConvertToLong(), place, "a whole number of 64 bits");
                return new Scalar.Whole(value.longValue());
            default:
                throw CloudKitError.BAD_REQUEST.because("an asset cannot stand at " + place);
        }
    }

    /** Writes one value; assets are not written here. */
    JsonNode write(Scalar value, boolean numbersAsStrings) {
        if (value instanceof Scalar.Whole number) {
            return numbersAsStrings ? TextNode.valueOf(Long.toString(number.value())) : number(number.value());
        }
        return TextNode.valueOf(
                this == BYTES ? Base64.getEncoder().encodeToString(value.bytes()) : ((Scalar.Text) value).value());
    }

    private static JsonNode number(long value) {
        return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
    }

    private byte[] decoded(String base64, String place) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            expect(false, place, "a string in base64 (" + e.getMessage() + ")");
            throw e;
        }
    }

    private void expect(boolean asExpected, String place, String what) {
        if (!asExpected) {
            throw CloudKitError.BAD_REQUEST.because(
                    "Invalid value at " + place + ": expected type " + name() + ", " + what);
        }
    }
}
