package dev.lifeboat.reference;

/** What comes of a user name and a password that the identity provider takes. */
sealed interface SignInResult permits MicrosoftSession, ProofDemanded {

    /** Good for asking which proofs the person can give. */
    String proofToken();
}
