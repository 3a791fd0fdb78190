package dev.lifeboat.simulator.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.simulator.cloud.CloudAccount;
import dev.lifeboat.simulator.gateway.Http;
import dev.lifeboat.simulator.gateway.OpenWorld;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Platform;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a phone lends to an app, seen from where the app is: over HTTP. */
class PhoneTest {

    @RegisterExtension
    private final OpenWorld open = new OpenWorld(Platform.IOS);

    private final List<PhoneEvent> events = new ArrayList<>();
    private Phone phone;

    @BeforeEach
    void listen() {
        phone = open.phone();
        phone.addListener(events::add);
    }

    @Test
    void itsAddressListsAddressesThatAreItselfAndTheName() {
        JsonNode addresses = Http.json(open.http().get(open.at("")));

        assertThat(addresses.size()).isEqualTo(13);
        addresses
                .fields()
                .forEachRemaining(address ->
                        assertThat(address.getValue().textValue()).isEqualTo(phone.address() + "/" + address.getKey()));
        assertThat(open.http().get(addresses.get("os/clock").textValue()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAppInProcessGetsAnAddressAndNoPhone() {
        DeviceEnvironment environment = phone.environment();

        assertThat(environment.device()).isEqualTo("p1");
        assertThat(environment.platform()).isEqualTo(Platform.IOS);
        assertThat(environment.osVersion()).isEqualTo(phone.profile().osVersion());
        assertThat(environment.address("os/clock").toString()).isEqualTo(open.at("/os/clock"));
        assertThat(environment).isNotInstanceOf(Phone.class);
    }

    @Test
    void itsClockIsTheWorldsUnlessItIsWrong() {
        assertThat(clock()).isEqualTo("2019-02-01T09:00:00Z");

        open.world().clock().advance(Duration.ofMinutes(5));
        phone.setClockSkew(Duration.ofSeconds(-90));

        assertThat(clock()).isEqualTo("2019-02-01T09:03:30Z");
    }

    @Test
    void theCameraDialogIsShownOnceAndTheAnswerStays() {
        assertThat(permission()).isEqualTo("not-asked");
        phone.permissions().willAnswerCameraDialog(false);

        assertThat(ask()).isFalse();
        phone.permissions().willAnswerCameraDialog(true);
        assertThat(ask()).isFalse();

        assertThat(permission()).isEqualTo("denied");
        assertThat(events)
                .extracting(event -> ((PhoneEvent.CameraAskedFor) event).dialogShown())
                .containsExactly(true, false);
    }

    @Test
    void whatThePersonSetsInTheSystemCountsWithoutADialog() {
        phone.permissions().willAnswerCameraDialog(false);
        ask();

        phone.permissions().setCamera(CameraPermission.GRANTED);

        assertThat(ask()).isTrue();
        assertThat(permission()).isEqualTo("granted");
    }

    @Test
    void withoutPermissionTheCameraShowsNothing() {
        phone.camera().showQrCodes("secret code");

        assertThat(open.http().get(open.at("/os/camera")).statusCode()).isEqualTo(403);
        assertThat(open.http().get(open.at("/os/camera/barcodes")).statusCode()).isEqualTo(403);
        phone.permissions().willAnswerCameraDialog(false);
        ask();
        HttpResponse<byte[]> denied = open.http().get(open.at("/os/camera/barcodes"));

        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(denied.body()).asString().doesNotContain("secret code");
        assertThat(events)
                .filteredOn(PhoneEvent.FrameTaken.class::isInstance)
                .extracting(event -> ((PhoneEvent.FrameTaken) event).permission())
                .containsExactly(CameraPermission.NOT_ASKED, CameraPermission.NOT_ASKED, CameraPermission.DENIED);
    }

    @Test
    void withPermissionTheCameraShowsWhatIsInFront() {
        ask();
        assertThat(open.http().get(open.at("/os/camera")).statusCode()).isEqualTo(404);
        assertThat(open.http().get(open.at("/os/camera/barcodes")).statusCode()).isEqualTo(404);

        phone.camera().showQrCodes("otpauth://totp/Zoë?secret=AAAA", "second");

        HttpResponse<byte[]> picture = open.http().get(open.at("/os/camera"));
        assertThat(picture.headers().firstValue("content-type")).contains("image/png");
        assertThat(new BarcodeReader().read(new Picture(picture.body())))
                .containsExactly("otpauth://totp/Zoë?secret=AAAA", "second");
        assertThat(Http.json(open.http().get(open.at("/os/camera/barcodes"))))
                .hasToString("[{\"format\":\"qr\",\"text\":\"otpauth://totp/Zoë?secret=AAAA\"},"
                        + "{\"format\":\"qr\",\"text\":\"second\"}]");
        assertThat(((PhoneEvent.FrameTaken) events.get(events.size() - 1)).codes())
                .isEqualTo(Optional.of(List.of("otpauth://totp/Zoë?secret=AAAA", "second")));

        phone.camera().show(Picture.ofNothingToRead());
        assertThat(Http.json(open.http().get(open.at("/os/camera/barcodes")))).isEmpty();
        phone.camera().showNothing();
        assertThat(open.http().get(open.at("/os/camera")).statusCode()).isEqualTo(404);
    }

    @Test
    void removingTheAppMakesTheSystemForgetItsPermission() {
        ask();

        phone.forgetApp();

        assertThat(permission()).isEqualTo("not-asked");
        assertThat(events.get(events.size() - 1)).isInstanceOf(PhoneEvent.AppRemoved.class);
        assertThat(ask()).isTrue();
        assertThat(((PhoneEvent.CameraAskedFor) events.get(events.size() - 1)).dialogShown())
                .isTrue();
    }

    @Test
    void aSignedOutPhoneLendsNoCloudAccount() {
        assertThat(open.http().get(open.at("/os/cloud-account")).statusCode()).isEqualTo(404);
        CloudAccount account = phone.store().account("ana@icloud");

        phone.signInToCloud(account);

        JsonNode lent = Http.json(open.http().get(open.at("/os/cloud-account")));
        assertThat(lent.get("store").textValue()).isEqualTo("icloud");
        assertThat(lent.get("account").textValue()).isEqualTo(account.id());
        assertThat(lent.get("token").textValue()).isNotBlank();

        phone.signOutOfCloud();
        assertThat(open.http().get(open.at("/os/cloud-account")).statusCode()).isEqualTo(404);
        assertThat(events)
                .hasExactlyElementsOfTypes(PhoneEvent.SignedInToCloud.class, PhoneEvent.SignedOutOfCloud.class);
    }

    @Test
    void signingInAgainGivesTheSameAccountAndAnotherToken() {
        CloudAccount account = phone.store().account("ana@icloud");
        phone.signInToCloud(account);
        JsonNode before = Http.json(open.http().get(open.at("/os/cloud-account")));

        phone.signInToCloud(account);

        JsonNode after = Http.json(open.http().get(open.at("/os/cloud-account")));
        assertThat(after.get("account")).isEqualTo(before.get("account"));
        assertThat(after.get("token")).isNotEqualTo(before.get("token"));
    }

    @Test
    void aSignedOutPhoneHasNoSessionToExpire() {
        assertThatThrownBy(phone::expireCloudSession)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("p1");
    }

    @Test
    void idsThatCouldNotStandInAnAddressAreRefused() {
        assertThatThrownBy(() -> open.world().addPhone("a/b", Platform.IOS)).hasMessageContaining("a/b");
        assertThatThrownBy(() -> open.world().addPhone("p1", Platform.IOS)).hasMessageContaining("p1");
    }

    @Test
    void killingCountsFromOne() {
        assertThatThrownBy(() -> phone.link().killFrom(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> phone.link().killAtAnswer(0)).hasMessageContaining("0");
    }

    private String clock() {
        return Http.json(open.http().get(open.at("/os/clock"))).get("now").textValue();
    }

    private String permission() {
        return Http.json(open.http().get(open.at("/os/permissions/camera")))
                .get("state")
                .textValue();
    }

    private boolean ask() {
        return Http.json(open.http().post(open.at("/os/permissions/camera"), "{}"))
                .get("granted")
                .booleanValue();
    }
}
