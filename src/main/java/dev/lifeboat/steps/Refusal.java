package dev.lifeboat.steps;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a Then that also holds for an app that does nothing: a refusal, or that something did not happen. An example needs
 * another Then beside it, a {@link PositiveControl} or an outcome.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Refusal {

    /** The words that make it one, where the sentence has others in their place, too; always one if empty. */
    String when() default "";
}
