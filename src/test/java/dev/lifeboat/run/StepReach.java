package dev.lifeboat.run;

import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.lifeboat.spi.Action;
import dev.lifeboat.verdict.Check;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** What the methods of the step classes come to, read from their bytecode and that of what they call in their package. */
final class StepReach {

    /** Those every step stands on, and the one that answers prompts whatever was begun. */
    private static final Set<String> COMMON = Set.of("Stage", "Cast", "Curtain", "Words", "Conversation");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.lifeboat.steps", "dev.lifeboat.spi", "dev.lifeboat.verdict");

    /** The app's actions that a step begins, by their simple names. */
    Set<String> actions(Method step) {
        return made(step, Action.class);
    }

    /** The checks that a step decides, by their simple names. */
    Set<String> checks(Method step) {
        return made(step, Check.class);
    }

    private Set<String> made(Method step, Class<?> kind) {
        JavaClass owner = classes.get(step.getDeclaringClass());
        Set<String> found = new TreeSet<>();
        follow(owner.getMethod(step.getName(), step.getParameterTypes()), kind, found, new HashSet<>());
        return found;
    }

    private void follow(JavaCodeUnit unit, Class<?> kind, Set<String> found, Set<JavaCodeUnit> seen) {
        if (!seen.add(unit)) {
            return;
        }
        for (JavaConstructorCall call : unit.getConstructorCallsFromSelf()) {
            if (call.getTargetOwner().isAssignableTo(kind)) {
                found.add(call.getTargetOwner().getSimpleName());
            }
        }
        Set<JavaCodeUnitAccess<?>> calls = new HashSet<>(unit.getCallsFromSelf());
        calls.addAll(unit.getMethodReferencesFromSelf());
        calls.stream()
                .filter(call -> isFollowed(call.getTargetOwner()))
                .map(JavaCodeUnitAccess::getTarget)
                .flatMap(target -> ((AccessTarget.CodeUnitAccessTarget) target).resolveMember().stream())
                .forEach(next -> follow(next, kind, found, seen));
    }

    private static boolean isFollowed(JavaClass owner) {
        return owner.getPackageName().equals("dev.lifeboat.steps") && !COMMON.contains(owner.getSimpleName());
    }
}
