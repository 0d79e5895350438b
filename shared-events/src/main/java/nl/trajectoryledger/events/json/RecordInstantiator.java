package nl.trajectoryledger.events.json;

import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.bean.PropertyValueBuffer;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Makes a record of one type by its canonical constructor. */
final class RecordInstantiator extends ValueInstantiator.Delegating {

    private static final long serialVersionUID = 1L;

    private final transient MethodHandle constructor;

    private RecordInstantiator(ValueInstantiator library, MethodHandle constructor) {
        super(library);
        this.constructor = constructor;
    }

    static ValueInstantiator of(Class<?> type, ValueInstantiator library) {
        var parameters =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            var constructor =
                    MethodHandles.publicLookup()
                            .findConstructor(type, MethodType.methodType(void.class, parameters))
                            .asSpreader(Object[].class, parameters.length)
                            .asType(MethodType.methodType(Object.class, Object[].class));
            return new RecordInstantiator(library, constructor);
        } catch (NoSuchMethodException | IllegalAccessException _) {
            return library;
        }
    }

    @Override
    public Object createFromObjectWith(
            DeserializationContext context,
            SettableBeanProperty[] properties,
            PropertyValueBuffer values) {
        return createFromObjectWith(context, values.getParameters(context, properties));
    }

    @Override
    public Object createFromObjectWith(DeserializationContext context, Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (Error broken) {
            throw broken;
        } catch (Throwable refused) {
            return context.handleInstantiationProblem(getValueClass(), values, refused);
        }
    }
}
