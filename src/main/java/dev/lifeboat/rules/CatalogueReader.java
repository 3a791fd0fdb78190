package dev.lifeboat.rules;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads YAML strictly: whatever is not understood, missing or said twice is an error that says where. */
final class CatalogueReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                            .forEach(shape -> text.setCoercion(shape, CoercionAction.Fail)))
            .build();

    /** Jackson has no type for this failure. */
    private static final Pattern MISSING = Pattern.compile("^Missing required creator property");

    private static final Set<Class<?>> WRITTEN_AS_TEXT = Set.of(Fingerprint.class, Locator.class, RuleId.class);

    private final String name;
    private final String yaml;

    CatalogueReader(String name, String yaml) {
        this.name = name;
        this.yaml = yaml;
    }

    RuleCatalogue read() {
        CatalogueFile file = file();
        List<Rule> rules = file.rules().stream().map(this::rule).toList();
        try {
            return new RuleCatalogue(name, file.edition(), file.source(), file.readings(), rules, file.noRule());
        } catch (IllegalArgumentException e) {
            throw new MalformedCatalogue("%s: %s".formatted(name, e.getMessage()), e);
        }
    }

    private CatalogueFile file() {
        try {
            CatalogueFile file = YAML.readValue(yaml, CatalogueFile.class);
            if (file == null) {
                throw new MalformedCatalogue("%s is empty: expected a catalogue of rules".formatted(name));
            }
            requireNoNulls(file);
            return file;
        } catch (JsonMappingException e) {
            throw new MalformedCatalogue("%s%s%s: %s".formatted(name, line(e), place(e), problem(e)), e);
        } catch (JsonProcessingException e) {
            throw new MalformedCatalogue("%s%s: %s".formatted(name, line(e), syntax(e)), e);
        }
    }

    private void requireNoNulls(CatalogueFile file) {
        requireNoNulls("readings", file.readings());
        requireNoNulls("rules", file.rules());
        requireNoNulls("no-rule", file.noRule());
    }

    private void requireNoNulls(String field, Collection<?> values) {
        if (values == null || values.stream().anyMatch(value -> value == null)) {
            throw new MalformedCatalogue("%s: '%s' is empty or has an empty entry".formatted(name, field));
        }
    }

    private Rule rule(CatalogueFile.Entry entry) {
        try {
            return entry.toRule();
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new MalformedCatalogue("%s, rule %s: %s".formatted(name, entry.id(), e.getMessage()), e);
        }
    }

    /** Of a field too many or too few Jackson hears at the end only: no line is better than a wrong one. */
    private static String line(JsonProcessingException e) {
        boolean late = e instanceof UnrecognizedPropertyException || isMissing(e);
        return late || e.getLocation() == null
                ? ""
                : ", line " + e.getLocation().getLineNr();
    }

    private static boolean isMissing(JsonProcessingException e) {
        return MISSING.matcher(e.getOriginalMessage()).find();
    }

    /** The rule, if the trouble is in one, and the field. */
    private String place(JsonMappingException e) {
        List<JsonMappingException.Reference> path = e.getPath();
        boolean inRule = path.size() > 1 && "rules".equals(path.get(0).getFieldName());
        String fields = path.stream()
                .skip(inRule ? 2 : 0)
                .map(JsonMappingException.Reference::getFieldName)
                .filter(field -> field != null)
                .collect(Collectors.joining("."));
        return (inRule ? ", rule " + idOfRule(path.get(1).getIndex()) : "")
                + (fields.isEmpty() ? "" : ", field " + fields);
    }

    /** Read anew, and less strictly, because the first reading ended before it came to the rule's end. */
    private String idOfRule(int index) {
        try {
            JsonNode id =
                    new YAMLMapper().readTree(yaml).path("rules").path(index).path("id");
            return id.isTextual() ? id.textValue() : "number " + (index + 1);
        } catch (JsonProcessingException e) {
            return "number " + (index + 1);
        }
    }

    private static String problem(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "unknown field '%s'; expected one of %s"
                    .formatted(unknown.getPropertyName(), sorted(unknown.getKnownPropertyIds()));
        }
        if (isMissing(e)) {
            return "missing";
        }
        if (e instanceof InvalidFormatException wrong) {
            return "'%s' is not a value of this field; expected %s"
                    .formatted(wrong.getValue(), expected(wrong.getTargetType()));
        }
        if (e instanceof MismatchedInputException wrong) {
            return "expected %s here".formatted(expected(wrong.getTargetType()));
        }
        Throwable own = e.getCause();
        return own instanceof IllegalArgumentException || own instanceof NullPointerException
                ? own.getMessage()
                : syntax(e);
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + spellings(type);
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type.isRecord() && !WRITTEN_AS_TEXT.contains(type) ? "a mapping of fields" : "text in quotes";
    }

    private static String spellings(Class<?> vocabulary) {
        return Arrays.stream(vocabulary.getEnumConstants())
                .map(member -> YAML.convertValue(member, String.class))
                .collect(Collectors.joining(", "));
    }

    private static String sorted(Collection<Object> names) {
        return names.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    /** The parser's message spreads over lines; those that quote the file are indented. */
    private static String syntax(JsonProcessingException e) {
        return "not YAML as expected here: "
                + e.getOriginalMessage()
                        .lines()
                        .filter(line -> !line.startsWith(" ") && !line.isBlank())
                        .collect(Collectors.joining(", "));
    }
}
