package dev.lifeboat.steps;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a Then that an app that does nothing cannot satisfy, where its words might suggest otherwise: above all the positive
 * control of a {@link Refusal}, which shows that the app can do what it has just refused.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PositiveControl {}
