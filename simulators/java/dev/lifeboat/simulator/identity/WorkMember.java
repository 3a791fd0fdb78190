package dev.lifeboat.simulator.identity;

/** A person's account in a tenant. Its password is for the browser; no operation for apps takes it (rule R40). */
record WorkMember(String username, SignInMethod method) {}
