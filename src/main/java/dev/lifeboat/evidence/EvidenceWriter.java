package dev.lifeboat.evidence;

import dev.lifeboat.observation.ExactRequest;
import dev.lifeboat.observation.Observation.Entry;
import java.net.URI;
import java.util.Optional;

/** Says in lines of JSON what happened in one example, without what differs from run to run: where the world was served. */
public final class EvidenceWriter {

    private final RecordWriter writer = new RecordWriter();
    private final String world;
    private final String gateway;

    /** @param world the address of the example's world */
    public EvidenceWriter(URI world) {
        this.world = world.toString();
        this.gateway = world.getAuthority();
    }

    /** One line, without its end. */
    public String line(Entry entry, Optional<ExactRequest> exact) {
        return writer.write(new EvidenceLine(entry.number(), entry.at(), entry.observation(), exact))
                .replace(world, "{world}")
                .replace(gateway, "{gateway}");
    }
}
