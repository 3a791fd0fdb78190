package dev.lifeboat.report;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was done in one step of an example. */
record Scene(List<Deed> deeds) {

    Scene {
        deeds = List.copyOf(deeds);
    }

    /** One scene for each step that began; what came before the first step belongs to the first. */
    static List<Scene> of(History history) {
        List<Scene> scenes = new ArrayList<>();
        List<Deed> deeds = new ArrayList<>();
        List<Entry> effects = new ArrayList<>();
        boolean begun = false;
        for (Entry entry : history.entries()) {
            if (entry.observation() instanceof Observation.StepBegan) {
                if (begun) {
                    scenes.add(scene(deeds, effects));
                }
                begun = true;
            } else if (entry.observation() instanceof Observation.PhoneBought) {
                continue;
            } else if (Deed.isDone(entry.observation())) {
                deeds.add(new Deed(effects, Optional.of(entry)));
                effects.clear();
            } else {
                effects.add(entry);
            }
        }
        if (begun || !deeds.isEmpty() || !effects.isEmpty()) {
            scenes.add(scene(deeds, effects));
        }
        return scenes;
    }

    private static Scene scene(List<Deed> deeds, List<Entry> effects) {
        if (!effects.isEmpty()) {
            deeds.add(new Deed(effects, Optional.empty()));
        }
        Scene scene = new Scene(deeds);
        deeds.clear();
        effects.clear();
        return scene;
    }
}
