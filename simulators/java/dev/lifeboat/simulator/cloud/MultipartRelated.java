package dev.lifeboat.simulator.cloud;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code multipart/related} upload (RFC 2387): the metadata in JSON, then the content. */
record MultipartRelated(byte[] metadata, DriveWrites.Media media) {

    private static final Pattern BOUNDARY =
            Pattern.compile("multipart/\\w+\\s*;.*?boundary=(?:\"([^\"]+)\"|([^;\\s]+)).*", Pattern.CASE_INSENSITIVE);

    private record Part(Map<String, String> headers, byte[] content) {

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        byte[] decoded() {
            byte[] bytes = content;
            if (header("content-transfer-encoding")
                    .filter("base64"::equalsIgnoreCase)
                    .isPresent()) {
                try {
                    bytes = Base64.getMimeDecoder().decode(bytes);
                } catch (IllegalArgumentException e) {
                    throw malformed("a part is not base64: " + e.getMessage());
                }
            }
            return header("content-encoding").filter("gzip"::equalsIgnoreCase).isPresent() ? Gzip.undone(bytes) : bytes;
        }
    }

    static MultipartRelated read(String contentType, byte[] body) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!matcher.matches()) {
            throw malformed("the Content-Type must be multipart/related with a boundary, not '" + contentType + "'");
        }
        String boundary = Optional.ofNullable(matcher.group(1)).orElse(matcher.group(2));
        List<Part> parts = parts(Gzip.undone(body), boundary);
        if (parts.size() != 2) {
            throw malformed("expected two parts, the metadata and the content, found " + parts.size());
        }
        String type = parts.get(0).header("content-type").orElse("application/json");
        if (!type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw malformed("the first part must be application/json, not '" + type + "'");
        }
        Part content = parts.get(1);
        return new MultipartRelated(
                parts.get(0).decoded(), new DriveWrites.Media(content.decoded(), content.header("content-type")));
    }

    /** Latin-1 keeps every byte, so that text and bytes have the same positions. */
    private static List<Part> parts(byte[] body, String boundary) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String delimiter = "--" + boundary;
        List<Part> parts = new ArrayList<>();
        int at = text.startsWith(delimiter) ? 0 : after(text.indexOf("\n" + delimiter), 1);
        while (at >= 0) {
            int start = at + delimiter.length();
            if (text.startsWith("--", start)) {
                return parts;
            }
            int headers = after(text.indexOf('\n', start), 1);
            int end = headers < 0 ? -1 : text.indexOf("\n" + delimiter, headers - 1);
            if (end < 0) {
                break;
            }
            int contentEnd = text.charAt(end - 1) == '\r' ? end - 1 : end;
            parts.add(part(text, body, headers, contentEnd));
            at = end + 1;
        }
        throw malformed(
                "no closing delimiter " + delimiter + "-- after " + parts.size() + " parts: the body ends too early");
    }

    private static Part part(String text, byte[] body, int start, int end) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int at = start;
        while (at < end) {
            int lineEnd = text.indexOf('\n', at);
            String line = text.substring(at, lineEnd).trim();
            at = lineEnd + 1;
            if (line.isEmpty()) {
                return new Part(headers, Arrays.copyOfRange(body, Math.min(at, end), end));
            }
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw malformed("a part's header without a colon: " + line);
            }
            headers.put(
                    line.substring(0, colon).trim(), line.substring(colon + 1).trim());
        }
        throw malformed("a part without an empty line after its headers");
    }

    private static int after(int position, int more) {
        return position < 0 ? -1 : position + more;
    }

    private static DriveRefusal malformed(String detail) {
        return DriveRefusal.badRequest("Malformed multipart body: " + detail + ".");
    }
}
