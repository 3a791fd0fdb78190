package dev.lifeboat.evidence;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a class of records consists of. Each class is looked at once only: whoever asks the virtual machine anew gets new
 * accessors, each of which it compiles anew.
 */
final class RecordShape {

    /** A component: its name, what it may hold, and how it is read. */
    record Component(String name, Type type, Method accessor) {

        Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("the component " + name + " cannot be read", e);
            }
        }
    }

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final Class<?> type;
    private final boolean named;
    private final List<Component> components;
    private final Constructor<?> canonical;

    private RecordShape(Class<?> type) {
        RecordComponent[] found = type.getRecordComponents();
        this.type = type;
        this.named = Stream.of(type.getInterfaces()).anyMatch(Class::isSealed);
        this.components = Stream.of(found).map(RecordShape::component).toList();
        try {
            canonical = type.getDeclaredConstructor(
                    Stream.of(found).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has a canonical constructor", e);
        }
        canonical.setAccessible(true);
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    private static Component component(RecordComponent component) {
        component.getAccessor().setAccessible(true);
        return new Component(component.getName(), component.getGenericType(), component.getAccessor());
    }

    /** Whether it is one of several and has to say which. */
    boolean isNamed() {
        return named;
    }

    List<Component> components() {
        return components;
    }

    /** @throws IllegalArgumentException if no such record may hold these values */
    Object with(Object... values) {
        try {
            return canonical.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    "no " + type.getSimpleName() + " is like that: "
                            + e.getCause().getMessage(),
                    e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can be made by its canonical constructor", e);
        }
    }
}
