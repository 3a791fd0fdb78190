package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.ProviderNoted;
import dev.lifeboat.simulator.identity.ProviderEvent.CredentialCreated;
import dev.lifeboat.simulator.identity.ProviderEvent.SignInAnswered;
import java.util.Optional;

/**
 * The provider has a rightly signed answer to the last sign-in request of an account, by the credential of a phone.
 *
 * @param provider as it names itself in its events
 */
public record SignInDecided(String phone, String provider, String username, boolean approved) implements Check {

    @Override
    public String expectation() {
        return "%s to have the signed %s of this phone for %s"
                .formatted(provider, approved ? "approval" : "denial", username);
    }

    @Override
    public Verdict decide(History history) {
        Optional<SignInAnswered> answer = history.all(ProviderNoted.class)
                .map(ProviderNoted::event)
                .filter(SignInAnswered.class::isInstance)
                .map(SignInAnswered.class::cast)
                .filter(answered -> answered.provider().equals(provider)
                        && answered.username().equalsIgnoreCase(username))
                .reduce((earlier, later) -> later);
        return Judgement.passUnless(
                this,
                answer.map(answered -> contradiction(history, answered)).orElse(Optional.of("no valid answer")),
                history);
    }

    private Optional<String> contradiction(History history, SignInAnswered answer) {
        if (answer.approved() != approved) {
            return Optional.of("the signed answer is " + (approved ? "a denial" : "an approval"));
        }
        Optional<String> device = history.all(ProviderNoted.class)
                .map(ProviderNoted::event)
                .filter(CredentialCreated.class::isInstance)
                .map(CredentialCreated.class::cast)
                .filter(created -> created.credentialId().equals(answer.credentialId()))
                .map(CredentialCreated::deviceName)
                .findFirst();
        return device.equals(Optional.of(phone))
                ? Optional.empty()
                : Optional.of("the answer was signed by device " + device.orElse("unknown"));
    }
}
