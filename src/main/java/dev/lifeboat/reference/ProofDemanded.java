package dev.lifeboat.reference;

/** The password was right, but the provider wants a proof before it opens a session. */
record ProofDemanded(String proofToken) implements SignInResult {

    @Override
    public String toString() {
        return "ProofDemanded";
    }
}
