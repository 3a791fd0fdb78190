package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import java.util.LinkedHashMap;
import java.util.Map;

/** The people of one example, who come to be when they are first mentioned. */
final class Cast {

    private final Stage stage;
    private final Map<String, Person> people = new LinkedHashMap<>();

    Cast(Stage stage) {
        this.stage = stage;
    }

    Person person(String name) {
        return people.computeIfAbsent(name, key -> new Person(stage, key));
    }

    Person ownerOf(Handset handset) {
        return people.values().stream()
                .filter(person -> person.owns(handset))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody owns " + handset.phone()));
    }
}
