package dev.lifeboat.steps;

import io.cucumber.core.backend.ObjectFactory;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;

/** Makes the step objects of one example; all of them share its {@link Curtain}, and through it the stage. */
public final class StageFactory implements ObjectFactory {

    private final Map<Class<?>, Object> steps = new HashMap<>();
    private Curtain curtain;

    @Override
    public void start() {
        curtain = new Curtain(RunLoader.currentDoor());
        steps.clear();
        steps.put(Curtain.class, curtain);
    }

    @Override
    public void stop() {
        steps.clear();
    }

    @Override
    public boolean addClass(Class<?> stepClass) {
        return true;
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        return type.cast(steps.computeIfAbsent(type, this::make));
    }

    private Object make(Class<?> type) {
        try {
            return type.getConstructor(Curtain.class).newInstance(curtain);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + " needs a public constructor that takes a Curtain", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type.getName() + " cannot be made: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " cannot be made: " + e.getMessage(), e);
        }
    }
}
