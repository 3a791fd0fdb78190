package dev.lifeboat.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Capability;
import dev.lifeboat.spi.ClockSource;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.WireName;
import java.util.Set;
import java.util.TreeSet;

/** What a product says of itself ({@code protocol/statement.schema.json}). */
public final class StatementJson {

    private StatementJson() {}

    /** @throws MalformedMessage if it is no statement, or one of another protocol */
    public static ConformanceStatement read(JsonNode message) {
        Field statement = Field.whole(message);
        return statement.made(() -> new ConformanceStatement(
                statement.field("protocol").count(),
                statement.field("vendor").text(),
                statement.field("product").text(),
                statement.field("version").text(),
                set(statement.field("platforms"), Platform.class),
                set(statement.field("accountKinds"), AccountKind.class),
                set(statement.field("options"), Capability.class),
                statement.field("clock").one(ClockSource.class),
                statement.field("parallel").optional(Field::count).orElse(1)));
    }

    private static <E extends Enum<E> & WireName> Set<E> set(Field field, Class<E> vocabulary) {
        return new TreeSet<>(field.list(word -> word.one(vocabulary)));
    }

    public static ObjectNode write(ConformanceStatement statement) {
        ObjectNode message = JsonNodeFactory.instance
                .objectNode()
                .put("protocol", statement.protocol())
                .put("vendor", statement.vendor())
                .put("product", statement.product())
                .put("version", statement.version());
        message.set("platforms", words(statement.platforms()));
        message.set("accountKinds", words(statement.accountKinds()));
        message.set("options", words(statement.options()));
        return message.put("clock", statement.clock().wireName()).put("parallel", statement.parallel());
    }

    private static ArrayNode words(Set<? extends WireName> members) {
        ArrayNode words = JsonNodeFactory.instance.arrayNode();
        members.forEach(member -> words.add(member.wireName()));
        return words;
    }
}
