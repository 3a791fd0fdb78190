package dev.lifeboat.reference;

import static dev.lifeboat.reference.Handset.notices;
import static dev.lifeboat.reference.Handset.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.simulator.gateway.Fault;
import dev.lifeboat.simulator.gateway.FaultRule;
import dev.lifeboat.simulator.gateway.LostAcknowledgement;
import dev.lifeboat.simulator.gateway.LostWrite;
import dev.lifeboat.simulator.gateway.ResetBeforeCarriedOut;
import dev.lifeboat.simulator.gateway.ServiceError;
import dev.lifeboat.simulator.gateway.ServiceProblem;
import dev.lifeboat.simulator.gateway.TruncatedResponse;
import dev.lifeboat.simulator.gateway.TruncatedWrite;
import dev.lifeboat.simulator.identity.Credential;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.Screen;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every action is cut at its first call, its second, and so on until a try meets no cut. */
@ExtendWith(WithWorld.class)
class InterruptionTest {

    private static final int MORE_THAN_ANY_ACTION_MAKES = 20;

    static Stream<Arguments> cuts() {
        return Stream.of(Platform.values())
                .flatMap(platform -> Stream.<Fault>of(
                                new ResetBeforeCarriedOut(),
                                new LostAcknowledgement(),
                                new LostWrite(),
                                new TruncatedResponse(),
                                new TruncatedWrite(),
                                new ServiceError(ServiceProblem.UNAVAILABLE),
                                new ServiceError(ServiceProblem.NOT_FOUND))
                        .map(fault -> Arguments.of(platform, fault)));
    }

    /** Does it with the cut at call 1, 2, 3 ... and looks each time; the last time there was no cut. */
    private static void atEveryCall(SmallWorld scene, Handset phone, Fault fault, Function<Integer, Runnable> deed) {
        boolean met = true;
        int call = 0;
        while (met) {
            call++;
            assertThat(call).isLessThan(MORE_THAN_ANY_ACTION_MAKES);
            FaultRule rule = FaultRule.of(fault).onPhone(phone.phone().id()).nth(call);
            met = Cut.of(rule, scene).during(deed.apply(call));
        }
        assertThat(call).as("calls that were cut").isGreaterThan(1);
    }

    private static Screen onAnotherPhone(SmallWorld scene, Platform platform, String name) {
        return scene.phone(name, platform).recover();
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void theFirstBackupIsThereOrNotAndARetryWorks(Platform platform, Fault fault, SmallWorld scene) {
        Handset phone = scene.phone("old", platform);
        phone.addThirdParty("Shop", "ana");

        atEveryCall(scene, phone, fault, call -> () -> {
            phone.does(new Action.TurnOnBackup());
            Screen screen = phone.signIn(SmallWorld.ANA);
            Screen found = onAnotherPhone(scene, platform, "look-" + call);
            if (screen.backup().on()) {
                assertThat(users(found)).containsExactly("Shop:ana");
                phone.does(new Action.TurnOffBackup());
            } else {
                assertThat(found.accounts()).hasSizeLessThanOrEqualTo(1);
            }
        });

        assertThat(notices(phone.turnOnBackup())).containsExactly(NoticeCode.BACKUP_DONE);
        assertThat(scene.stored(platform)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void aLaterBackupIsTheOldOrTheNewOne(Platform platform, Fault fault, SmallWorld scene) {
        Handset phone = scene.phone("old", platform);
        phone.addThirdParty("Shop", "ana");
        phone.turnOnBackup();

        atEveryCall(scene, phone, fault, call -> () -> {
            List<String> before = users(onAnotherPhone(scene, platform, "before-" + call));
            Screen screen = add(phone, "Bank " + call);
            List<String> after = users(onAnotherPhone(scene, platform, "after-" + call));
            assertThat(after).isIn(before, users(screen));
            if (notices(screen).contains(NoticeCode.BACKUP_DONE)) {
                assertThat(after).isEqualTo(users(screen));
            } else {
                assertThat(notices(screen)).contains(NoticeCode.BACKUP_FAILED);
            }
        });

        assertThat(users(onAnotherPhone(scene, platform, "last"))).isEqualTo(users(phone.shows()));
        assertThat(scene.stored(platform)).hasSize(1);
    }

    private static Screen add(Handset phone, String issuer) {
        phone.does(new Action.AddAccount(AccountKind.THIRD_PARTY));
        return phone.does(Action.EnterDetails.uri(
                phone.scene().world().thirdParties().enrol(issuer, "ana").uri()));
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void aRecoveryBringsAllOrNothing(Platform platform, Fault fault, SmallWorld scene) {
        Handset old = scene.phone("old", platform);
        old.addThirdParty("Shop", "ana");
        old.addThirdParty("Bank", "ana");
        old.turnOnBackup();
        Handset fresh = scene.phone("new", platform);

        atEveryCall(scene, fresh, fault, call -> () -> {
            Screen screen = fresh.recover();
            boolean recovered = notices(screen).contains(NoticeCode.RECOVERED);
            assertThat(screen.accounts()).hasSize(recovered ? 2 : 0);
            screen.accounts().forEach(account -> fresh.does(new Action.RemoveAccount(account.id())));
        });

        assertThat(users(fresh.recover())).containsExactly("Shop:ana", "Bank:ana");
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void aDeletionThatSaysSoHasLeftNothing(Platform platform, Fault fault, SmallWorld scene) {
        Handset phone = scene.phone("old", platform);
        phone.addThirdParty("Shop", "ana");

        atEveryCall(scene, phone, fault, call -> {
            phone.turnOnBackup();
            return () -> {
                Screen screen = phone.does(new Action.DeleteBackup());
                if (!screen.backup().on()) {
                    assertThat(scene.stored(platform)).isEmpty();
                }
            };
        });

        assertThat(scene.stored(platform)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aPersonalAccountGetsOneCredentialHoweverOftenItIsCut(Platform platform, SmallWorld scene) {
        Handset phone = scene.phone("old", platform);
        FaultRule rule = FaultRule.of(new LostAcknowledgement()).atOperation("microsoft", "credentials-create");
        assertThat(Cut.of(rule, scene).during(() -> phone.addPersonal(SmallWorld.ANA)))
                .isTrue();
        assertThat(notices(phone.shows())).containsExactly(NoticeCode.OFFLINE);
        assertThat(phone.shows().accounts()).isEmpty();

        phone.addPersonal(SmallWorld.ANA);

        assertThat(scene.world().microsoft().credentials(SmallWorld.ANA))
                .extracting(Credential::deviceName)
                .containsExactly("old");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aKilledAppIsAfterwardsAsItWasOrAsItWouldBe(Platform platform, SmallWorld scene) {
        Handset phone = scene.phone("old", platform);
        phone.addThirdParty("Shop", "ana");
        phone.turnOnBackup();
        int call = 0;
        int refused;
        do {
            call++;
            List<String> before = users(onAnotherPhone(scene, platform, "before-" + call));
            phone.phone().link().killFrom(call);
            add(phone, "Bank " + call);
            refused = phone.phone().link().refusedByKill();
            phone.phone().link().revive();
            Screen restarted = phone.app().restart();
            List<String> after = users(onAnotherPhone(scene, platform, "after-" + call));
            assertThat(after).isIn(before, users(restarted));
        } while (refused > 0);

        assertThat(call).isGreaterThan(3);
        assertThat(users(onAnotherPhone(scene, platform, "last"))).isEqualTo(users(phone.shows()));
    }
}
