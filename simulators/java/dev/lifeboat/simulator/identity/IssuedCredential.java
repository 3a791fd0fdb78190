package dev.lifeboat.simulator.identity;

import java.util.Map;
import java.util.Optional;

/** A credential with what its device was told once: the seed of its codes, where it makes codes. */
record IssuedCredential(Credential credential, Optional<Totp> totp) {

    /** The answer to the device. */
    Map<String, Object> answer(String issuer) {
        Fields answer = Fields.of("credentialId", credential.id())
                .and("issuer", issuer)
                .and("username", credential.username())
                .and("push", credential.push());
        totp.ifPresent(made -> answer.and("totp", described(made)));
        return answer.map();
    }

    private static Map<String, Object> described(Totp totp) {
        return Fields.of("secret", totp.secret())
                .and("algorithm", totp.algorithm().name())
                .and("digits", totp.digits())
                .and("period", totp.period().toSeconds())
                .map();
    }
}
