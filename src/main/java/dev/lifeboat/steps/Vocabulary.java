package dev.lifeboat.steps;

import java.util.List;

/** The classes that make up the vocabulary of the features. */
public final class Vocabulary {

    private Vocabulary() {}

    /** The classes whose annotated methods are the steps. */
    public static List<Class<?>> stepClasses() {
        return List.of(
                AccountSteps.class,
                BackupSteps.class,
                CloudSteps.class,
                DeviceSteps.class,
                InterruptionSteps.class,
                PrivacySteps.class,
                RecoverySteps.class,
                SignInSteps.class,
                VerificationSteps.class);
    }

    /** The class whose annotated methods are the words that stand for things in the steps. */
    public static Class<?> parameterTypes() {
        return Words.class;
    }
}
