package dev.lifeboat.simulator.identity;

import dev.lifeboat.simulator.http.Service;
import java.util.List;

/**
 * A service that answers whoever asks and that a backup has no business with (rules R13 to R15). What it holds are
 * canaries: wherever their words turn up, someone has looked here.
 */
public interface Temptation extends Service {

    /** Every request that reached it, oldest first. */
    List<Received> received();
}
