package dev.lifeboat.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.lifeboat.spi.WireName;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads what {@link RecordWriter} wrote, line by line in the same order. Unknown members are ignored, so that older kits read
 * what newer ones write as far as they know it.
 */
final class RecordReader {

    private final Map<Class<?>, List<Object>> written = new HashMap<>();

    /** @throws IllegalArgumentException if the JSON is no such record */
    <T> T read(JsonNode json, Class<T> type) {
        return type.cast(value(json, type));
    }

    private Object value(JsonNode json, Type type) {
        if (type instanceof ParameterizedType generic) {
            return many(json, (Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> kind = (Class<?>) type;
        if (json.isMissingNode() || json.isNull()) {
            return absent(kind);
        }
        if (kind == String.class) {
            return json.asText();
        }
        if (kind == int.class || kind == Integer.class) {
            return json.intValue();
        }
        if (kind == long.class) {
            return json.longValue();
        }
        if (kind == boolean.class) {
            return json.booleanValue();
        }
        if (kind == Instant.class) {
            return Instant.parse(json.asText());
        }
        if (kind == ECPublicKey.class) {
            return key(json.asText());
        }
        if (kind.isEnum()) {
            return member(kind, json.asText());
        }
        return kind.isRecord()
                ? record(json, kind)
                : record(json, named(kind, json.path("is").asText()));
    }

    private static Object absent(Class<?> kind) {
        if (kind == boolean.class) {
            return false;
        }
        if (kind.isPrimitive()) {
            throw new IllegalArgumentException("a number is missing");
        }
        return null;
    }

    private static ECPublicKey key(String base64) {
        try {
            return (ECPublicKey) KeyFactory.getInstance("EC")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException | ClassCastException e) {
            throw new IllegalArgumentException("that is no public key on a curve", e);
        }
    }

    private Object many(JsonNode json, Class<?> raw, Type[] of) {
        if (raw == Optional.class) {
            return json.isMissingNode() ? Optional.empty() : Optional.of(value(json, of[0]));
        }
        if (raw == List.class) {
            return list(json, of[0]);
        }
        if (raw == Set.class) {
            return new LinkedHashSet<>(list(json, of[0]));
        }
        if (raw == SortedSet.class) {
            return new TreeSet<>(list(json, of[0]));
        }
        if (raw == Map.class) {
            Map<String, Object> map = new LinkedHashMap<>();
            json.properties().forEach(field -> map.put(field.getKey(), value(field.getValue(), of[1])));
            return map;
        }
        throw new IllegalArgumentException("evidence holds no " + raw.getName());
    }

    private List<?> list(JsonNode json, Type of) {
        boolean isLong = of instanceof Class<?> kind && kind.isRecord() && json.size() > 0 && isLong(json);
        List<Object> known = isLong ? written.computeIfAbsent((Class<?>) of, kind -> new ArrayList<>()) : List.of();
        List<Object> list = new ArrayList<>();
        for (JsonNode element : json) {
            if (isLong && element.isTextual()) {
                String[] place = element.asText().split("\\+");
                int from = Integer.parseInt(place[0]);
                list.addAll(List.copyOf(known.subList(from, from + Integer.parseInt(place[1]))));
            } else {
                Object read = value(element, of);
                list.add(read);
                if (isLong) {
                    known.add(read);
                }
            }
        }
        return list;
    }

    /** How many elements it stands for, against how many are written as they are. */
    private static boolean isLong(JsonNode json) {
        int length = 0;
        for (JsonNode element : json) {
            length += element.isTextual() ? Integer.parseInt(element.asText().split("\\+")[1]) : 1;
        }
        return length > RecordWriter.SHORT;
    }

    private static Object member(Class<?> kind, String word) {
        return Stream.of(kind.getEnumConstants())
                .filter(member ->
                        word.equals(member instanceof WireName name ? name.wireName() : ((Enum<?>) member).name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + kind.getSimpleName() + " is called " + word));
    }

    private static Class<?> named(Class<?> sealed, String name) {
        Class<?>[] permitted = sealed.getPermittedSubclasses();
        return Stream.of(permitted == null ? new Class<?>[0] : permitted)
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no " + sealed.getSimpleName() + " is called '" + name + "'"));
    }

    private Object record(JsonNode json, Class<?> type) {
        RecordShape shape = RecordShape.of(type);
        return shape.with(shape.components().stream()
                .map(component -> {
                    JsonNode member = json.get(component.name());
                    return value(member == null ? MissingNode.getInstance() : member, component.type());
                })
                .toArray());
    }
}
