package dev.lifeboat.report;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.PhoneBought;
import dev.lifeboat.spi.Screen;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an example calls its phones and accounts, whose ids are made up anew for each. */
final class CastNames {

    private final Map<String, String> phones = new LinkedHashMap<>();
    private final Map<String, Screen.Account> accounts = new LinkedHashMap<>();

    CastNames(History history) {
        history.all(PhoneBought.class).forEach(bought -> {
            phones.put(bought.phone(), bought.name());
            history.screens(bought.phone())
                    .flatMap(screen -> screen.accounts().stream())
                    .forEach(account -> accounts.putIfAbsent(account.id(), account));
        });
    }

    /** The text with the phones called by their names. */
    String in(String text) {
        String named = text;
        for (Map.Entry<String, String> phone : phones.entrySet()) {
            named = Pattern.compile("(?<![\\w.-])" + Pattern.quote(phone.getKey()) + "(?![\\w-]|\\.\\w)")
                    .matcher(named)
                    .replaceAll(Matcher.quoteReplacement(phone.getValue()));
        }
        return named;
    }

    /** The account with this id as people know it; the id itself if no screen ever showed it. */
    String account(String id) {
        Screen.Account account = accounts.get(id);
        return account == null
                ? id
                : "\"%s\" of %s".formatted(account.issuer().isEmpty() ? "?" : account.issuer(), account.username());
    }
}
