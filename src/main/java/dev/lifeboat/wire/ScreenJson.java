package dev.lifeboat.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.PromptReason;
import dev.lifeboat.spi.ProofChannel;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.Store;
import dev.lifeboat.spi.View;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** A screen as the adapter sends it ({@code protocol/screen.schema.json}). */
public final class ScreenJson {

    private ScreenJson() {}

    /** @throws MalformedMessage if it is no screen */
    public static Screen read(JsonNode message) {
        Field screen = Field.whole(message);
        return screen.made(() -> new Screen(
                screen.field("view").one(View.class),
                screen.field("accounts").list(ScreenJson::account),
                screen.field("offers").list(ScreenJson::offer),
                screen.field("prompt").optional(ScreenJson::prompt),
                backup(screen.field("backup")),
                screen.field("notices").list(ScreenJson::notice),
                screen.field("requests").list(ScreenJson::request),
                screen.field("path").list(ScreenJson::step),
                screen.field("busy").truth()));
    }

    private static Screen.Account account(Field account) {
        return account.object()
                .made(() -> new Screen.Account(
                        account.field("id").text(),
                        account.field("kind").one(AccountKind.class),
                        account.field("issuer").text(),
                        account.field("username").text(),
                        account.field("state").one(AccountState.class),
                        account.field("push").truth(),
                        account.field("code").optional(Field::text)));
    }

    private static Screen.Offer offer(Field offer) {
        return offer.object()
                .made(() -> new Screen.Offer(
                        offer.field("action").one(ActionName.class),
                        offer.field("account").optional(Field::text),
                        offer.field("label").text(),
                        offer.field("place").one(Place.class)));
    }

    private static Screen.Prompt prompt(Field prompt) {
        return prompt.object()
                .made(() -> new Screen.Prompt(
                        prompt.field("for").one(PromptFor.class),
                        prompt.field("why").one(PromptReason.class),
                        prompt.field("channels")
                                .present()
                                .map(channels -> channels.list(channel -> channel.one(ProofChannel.class)))
                                .orElse(List.of()),
                        prompt.field("account").optional(Field::text)));
    }

    private static Screen.Backup backup(Field backup) {
        return backup.object()
                .made(() -> new Screen.Backup(
                        backup.field("on").truth(),
                        backup.field("store").optional(store -> store.one(Store.class)),
                        backup.field("recoveryAccount").optional(Field::text),
                        backup.field("lastSuccess").optional(Field::instant)));
    }

    private static Screen.Notice notice(Field notice) {
        return notice.object()
                .made(() -> new Screen.Notice(
                        notice.field("code")
                                .made(() -> new NoticeCode(notice.field("code").text())),
                        notice.field("account").optional(Field::text),
                        notice.field("text").text()));
    }

    private static Screen.SignInRequest request(Field request) {
        return request.object()
                .made(() -> new Screen.SignInRequest(
                        request.field("id").text(),
                        request.field("account").text(),
                        request.field("text").text()));
    }

    private static Screen.PathStep step(Field step) {
        return step.object()
                .made(() -> new Screen.PathStep(
                        step.field("element").one(PathElement.class),
                        step.field("label").text()));
    }

    /** The same screen as a message, every field of it said. */
    public static ObjectNode write(Screen screen) {
        ObjectNode message = object();
        message.put("view", screen.view().wireName());
        message.set("accounts", list(screen.accounts(), ScreenJson::write));
        message.set("offers", list(screen.offers(), ScreenJson::write));
        message.set("prompt", screen.prompt().<JsonNode>map(ScreenJson::write).orElse(message.nullNode()));
        message.set("backup", write(screen.backup()));
        message.set("notices", list(screen.notices(), ScreenJson::write));
        message.set("requests", list(screen.requests(), ScreenJson::write));
        message.set("path", list(screen.path(), ScreenJson::write));
        message.put("busy", screen.busy());
        return message;
    }

    private static ObjectNode write(Screen.Account account) {
        return object().put("id", account.id())
                .put("kind", account.kind().wireName())
                .put("issuer", account.issuer())
                .put("username", account.username())
                .put("state", account.state().wireName())
                .put("push", account.push())
                .put("code", account.code().orElse(null));
    }

    private static ObjectNode write(Screen.Offer offer) {
        return object().put("action", offer.action().wireName())
                .put("account", offer.account().orElse(null))
                .put("label", offer.label())
                .put("place", offer.place().wireName());
    }

    private static ObjectNode write(Screen.Prompt prompt) {
        ObjectNode message = object().put("for", prompt.asksFor().wireName())
                .put("why", prompt.why().wireName());
        ArrayNode channels = message.putArray("channels");
        prompt.channels().forEach(channel -> channels.add(channel.wireName()));
        return message.put("account", prompt.account().orElse(null));
    }

    private static ObjectNode write(Screen.Backup backup) {
        return object().put("on", backup.on())
                .put("store", backup.store().map(Store::wireName).orElse(null))
                .put("recoveryAccount", backup.recoveryAccount().orElse(null))
                .put("lastSuccess", backup.lastSuccess().map(Instant::toString).orElse(null));
    }

    private static ObjectNode write(Screen.Notice notice) {
        return object().put("code", notice.code().code())
                .put("account", notice.account().orElse(null))
                .put("text", notice.text());
    }

    private static ObjectNode write(Screen.SignInRequest request) {
        return object().put("id", request.id())
                .put("account", request.account())
                .put("text", request.text());
    }

    private static ObjectNode write(Screen.PathStep step) {
        return object().put("element", step.element().wireName()).put("label", step.label());
    }

    private static <T> ArrayNode list(List<T> values, Function<T, ObjectNode> element) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode(values.size());
        values.forEach(value -> list.add(element.apply(value)));
        return list;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
