package dev.lifeboat.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.simulator.cloud.CloudAccount;
import dev.lifeboat.simulator.cloud.Quota;
import dev.lifeboat.simulator.cloud.StoredObject;
import dev.lifeboat.simulator.device.Phone;
import dev.lifeboat.spi.Platform;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults that concern what a store holds, on the store of either platform. */
class StoreFaultTest {

    @RegisterExtension
    private final OpenWorld open = new OpenWorld(Platform.IOS);

    private Phone phone;
    private CloudAccount account;
    private CloudCalls cloud;

    @ParameterizedTest
    @EnumSource(Platform.class)
    void withoutAFaultTheLastWriteIsRead(Platform platform) throws IOException {
        signedIn(platform);

        assertThat(cloud.write("first").statusCode()).isEqualTo(200);
        cloud.write("second");

        assertThat(cloud.read()).isEqualTo("second");
    }

    @Test
    void aStaleReadShowsTheStateBeforeTheLastWriteOnce() throws IOException {
        signedIn(Platform.IOS);
        cloud.write("first");
        cloud.write("second");
        PlannedFault fault = plan(new StaleRead());

        assertThat(cloud.read()).isEqualTo("first");

        assertThat(fault.timesActive()).isEqualTo(1);
        assertThat(open.lastExchange().carriedOut()).isTrue();
        assertThat(open.lastExchange().fault()).contains(new StaleRead());
        assertThat(cloud.read()).isEqualTo("second");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aLostAcknowledgementLeavesTheWriteInTheStore(Platform platform) throws IOException {
        signedIn(platform);
        PlannedFault fault = plan(new LostAcknowledgement());

        assertThatThrownBy(() -> cloud.write("sent")).isInstanceOf(IOException.class);

        assertThat(fault.timesActive()).isEqualTo(1);
        assertThat(cloud.read()).isEqualTo("sent");
    }

    /** Each POST to Drive makes a file, so both arrivals can be counted. */
    @Test
    void aRequestThatArrivesTwiceIsCarriedOutTwiceAndAnsweredOnce() throws IOException {
        signedIn(Platform.ANDROID);
        PlannedFault fault = plan(new DeliveredTwice());

        assertThat(cloud.write("sent").statusCode()).isEqualTo(200);

        assertThat(fault.timesActive()).isEqualTo(1);
        assertThat(phone.store().objects(account)).hasSize(2).allMatch(object -> holds(object, "sent"));
        assertThat(open.lastExchange().fault()).contains(new DeliveredTwice());
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aLostWriteIsConfirmedAndLeavesTheStateBeforeIt(Platform platform) throws IOException {
        signedIn(platform);
        cloud.write("first");
        List<StoredObject> before = phone.store().objects(account);
        PlannedFault fault = plan(new LostWrite());

        assertThat(cloud.write("second").statusCode()).isEqualTo(200);

        assertThat(fault.timesActive()).isEqualTo(1);
        assertThat(open.lastExchange().carriedOut()).isTrue();
        assertThat(phone.store().objects(account)).usingRecursiveComparison().isEqualTo(before);
        assertThat(cloud.read()).isEqualTo("first");
        assertThat(cloud.write("third").statusCode()).isEqualTo(200);
        assertThat(cloud.read()).isEqualTo("third");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aReadLosesNothingByALostWrite(Platform platform) throws IOException {
        signedIn(platform);
        cloud.write("first");
        open.world().faults().plan(FaultRule.of(new LostWrite()).onPhone("p2"));

        assertThat(cloud.read()).isEqualTo("first");
        assertThat(cloud.read()).isEqualTo("first");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aResetBeforeTheWriteLeavesNothing(Platform platform) throws IOException {
        signedIn(platform);
        PlannedFault fault = plan(new ResetBeforeCarriedOut());

        assertThatThrownBy(() -> cloud.write("sent")).isInstanceOf(IOException.class);

        assertThat(fault.timesActive()).isEqualTo(1);
        assertThat(phone.store().objects(account)).isEmpty();
        assertThat(cloud.write("sent again").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void ofATruncatedWriteTheWholeIsNeverStored(Platform platform) throws IOException {
        signedIn(platform);
        String text = "x".repeat(4000);
        PlannedFault fault = plan(new TruncatedWrite());

        cloud.write(text);

        assertThat(fault.timesActive()).isEqualTo(1);
        assertThat(open.lastExchange().carriedOut()).isTrue();
        assertThat(phone.store().objects(account)).noneMatch(object -> holds(object, text));
        cloud.write(text);
        assertThat(phone.store().objects(account)).anyMatch(object -> holds(object, text));
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aFullAccountIsTheStoresOwnRefusal(Platform platform) throws IOException {
        signedIn(platform);
        phone.store().setQuota(account, new Quota(10));

        HttpResponse<byte[]> refused = cloud.write("longer than what an account of ten bytes can hold");

        assertThat(new String(refused.body(), StandardCharsets.UTF_8))
                .contains(platform == Platform.IOS ? "QUOTA_EXCEEDED" : "storageQuotaExceeded");
        assertThat(phone.store().objects(account)).isEmpty();
        phone.store().setQuota(account, Quota.UNLIMITED);
        assertThat(cloud.write("fits now").statusCode()).isEqualTo(200);
    }

    private void signedIn(Platform platform) {
        phone = open.world().addPhone("p2", platform);
        account = phone.store().account("ana");
        phone.signInToCloud(account);
        cloud = new CloudCalls(open.http(), phone);
    }

    private PlannedFault plan(Fault fault) {
        return open.world().faults().plan(FaultRule.of(fault).onPhone("p2").nth(1));
    }

    private static boolean holds(StoredObject object, String text) {
        return object.values().values().stream()
                .anyMatch(value -> new String(value, StandardCharsets.UTF_8).contains(text));
    }
}
