package dev.lifeboat.simulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lifeboat.simulator.cloud.CloudAccount;
import dev.lifeboat.simulator.cloud.CloudStore;
import dev.lifeboat.simulator.cloud.Quota;
import dev.lifeboat.simulator.gateway.FaultRule;
import dev.lifeboat.simulator.gateway.OpenWorld;
import dev.lifeboat.simulator.gateway.ServiceError;
import dev.lifeboat.simulator.gateway.ServiceProblem;
import dev.lifeboat.spi.Platform;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Apple's own client, CloudKit JS under Node, at a simulated phone's iCloud; what it is to see stands in {@code
 * src/test/node/cloudkit.mjs}. Its licence keeps it out of this project: {@code .ci/run} fetches it and names the folder.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CloudKitJsTest {

    private static final String PACKAGES = "LIFEBOAT_CLOUDKIT_JS";

    @RegisterExtension
    private final OpenWorld open = new OpenWorld(Platform.IOS);

    private CloudStore store;
    private CloudAccount ana;
    private String token;

    @BeforeEach
    void signIn() {
        assumeTrue(System.getenv(PACKAGES) != null, PACKAGES + " does not say where npm has put CloudKit JS");
        store = open.phone().store();
        ana = store.account("ana");
        token = store.signIn(ana);
    }

    @Test
    void knowsTheCaller() throws Exception {
        plays("caller");
    }

    @Test
    void makesAndFindsZones() throws Exception {
        plays("zones");
    }

    @Test
    void savesFindsUpdatesAndDeletesRecords() throws Exception {
        plays("records");

        assertThat(store.objects(ana)).extracting(object -> object.name()).containsExactly("b");
    }

    @Test
    void understandsThatNobodyIsSignedIn() throws Exception {
        store.expireSessions(ana);
        plays("signedOut");
        token = "";
        plays("signedOut");
    }

    @Test
    void understandsThatTheAccountIsFull() throws Exception {
        store.setQuota(ana, new Quota(10));
        plays("full");
    }

    @Test
    void understandsThatItIsThrottled() throws Exception {
        refuseOnce(ServiceProblem.THROTTLED);
        plays("throttled");
    }

    @Test
    void understandsThatItIsToTryAgainLater() throws Exception {
        refuseOnce(ServiceProblem.UNAVAILABLE);
        plays("busy");
    }

    private void refuseOnce(ServiceProblem problem) {
        open.world().faults().plan(FaultRule.of(new ServiceError(problem)).nth(1));
    }

    private void plays(String scenario) throws Exception {
        Process node = new ProcessBuilder(
                        "node",
                        "src/test/node/cloudkit.mjs",
                        System.getenv(PACKAGES),
                        open.at("/net/icloud"),
                        token,
                        scenario)
                .redirectErrorStream(true)
                .start();
        try {
            String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor()).as(said).isZero();
            assertThat(said).contains("done: " + scenario);
        } finally {
            node.destroyForcibly();
        }
    }
}
