package dev.lifeboat.waiver;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.serialization.JsonNodeReader;
import com.networknt.schema.utils.JsonNodes;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.rules.UnknownRule;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.WireName;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads {@code waivers.yaml}. Whatever is not understood, missing or said twice is an error that says where. */
public final class WaiverFile {

    private static final JsonNodeReader YAML = JsonNodeReader.builder()
            .yamlMapper(YAMLMapper.builder()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build())
            .locationAware()
            .build();

    private final String name;
    private final RuleCatalogue catalogue;

    private WaiverFile(String name, RuleCatalogue catalogue) {
        this.name = name;
        this.catalogue = catalogue;
    }

    /**
     * The waivers of a file, in its order.
     *
     * @param catalogue knows the rules that may be waived
     * @throws MalformedWaivers if it cannot be read or is no file of waivers; all its mistakes are named
     */
    public static List<Waiver> read(Path file, RuleCatalogue catalogue) {
        try {
            return read(file.toString(), Files.readString(file), catalogue);
        } catch (CharacterCodingException e) {
            throw new MalformedWaivers("--waivers expects YAML in UTF-8, but '" + file + "' is not in UTF-8", e);
        } catch (IOException e) {
            throw new MalformedWaivers(
                    "--waivers expects a file of waivers that can be read; '" + file + "' is not one", e);
        }
    }

    static List<Waiver> read(String name, String yaml, RuleCatalogue catalogue) {
        return new WaiverFile(name, catalogue).waivers(yaml);
    }

    private List<Waiver> waivers(String yaml) {
        JsonNode file = tree(yaml);
        List<WaiverSchema.Mistake> mistakes = WaiverSchema.load().mistakesIn(file);
        if (!mistakes.isEmpty()) {
            throw new MalformedWaivers(mistakes.stream()
                    .map(mistake -> at(mistake.line()) + mistake.text())
                    .collect(Collectors.joining("\n")));
        }
        List<Waiver> waivers = new ArrayList<>();
        file.get("waivers").forEach(entry -> waivers.add(waiver(entry)));
        return waivers;
    }

    private JsonNode tree(String yaml) {
        try {
            JsonNode file = YAML.readTree(yaml, InputFormat.YAML);
            if (file.isMissingNode() || file.isNull()) {
                throw new MalformedWaivers(
                        name + " is empty: expected a member 'waivers' with a list of waivers below it");
            }
            return file;
        } catch (IllegalArgumentException | IOException e) {
            // The reader of the schema library hides what the parser said.
            Throwable said = e.getCause() instanceof JsonProcessingException ? e.getCause() : e;
            throw said instanceof JsonProcessingException parser
                    ? notYaml(parser)
                    : new MalformedWaivers(name + " cannot be read as YAML: " + said.getMessage(), e);
        }
    }

    private MalformedWaivers notYaml(JsonProcessingException e) {
        String what = e.getOriginalMessage().strip().replaceAll("\\s*\\R\\s*", "; ");
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        return new MalformedWaivers(at(line) + "this is not YAML: " + what, e);
    }

    private Waiver waiver(JsonNode entry) {
        try {
            return new Waiver(
                    line(entry),
                    rule(entry.get("rule")),
                    text(entry, "platform").map(platform -> WireName.parse(Platform.class, platform)),
                    text(entry, "example"),
                    versions(entry.get("versions")),
                    entry.get("reason").asText().strip(),
                    entry.get("owner").asText().strip(),
                    link(entry.get("link")),
                    expires(entry.get("expires")));
        } catch (UnknownRule e) {
            throw new MalformedWaivers(at(line(entry.get("rule"))) + e.getMessage(), e);
        }
    }

    private RuleId rule(JsonNode rule) {
        return catalogue.named(rule.asText()).id();
    }

    private Versions versions(JsonNode versions) {
        try {
            return new Versions(text(versions, "from"), text(versions, "below"));
        } catch (IllegalArgumentException e) {
            throw new MalformedWaivers(
                    at(line(versions)) + "versions: " + e.getMessage() + ". Expected a range such as from \"3.2\","
                            + " below \"3.4\"",
                    e);
        }
    }

    private URI link(JsonNode link) {
        try {
            return URI.create(link.asText());
        } catch (IllegalArgumentException e) {
            throw new MalformedWaivers(
                    at(line(link)) + "link: '" + link.asText() + "' is no address. Write spaces in it as %20", e);
        }
    }

    private LocalDate expires(JsonNode day) {
        try {
            return LocalDate.parse(day.asText());
        } catch (DateTimeException e) {
            throw new MalformedWaivers(
                    at(line(day)) + "expires: there is no day " + day.asText() + " in the calendar", e);
        }
    }

    private static Optional<String> text(JsonNode entry, String member) {
        return Optional.ofNullable(entry.get(member)).map(JsonNode::asText);
    }

    private String at(int line) {
        return name + ":" + line + ": ";
    }

    private static int line(JsonNode node) {
        return JsonNodes.tokenLocationOf(node).getLineNr();
    }
}
