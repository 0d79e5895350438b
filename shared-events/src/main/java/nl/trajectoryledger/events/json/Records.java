package nl.trajectoryledger.events.json;

import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.introspect.AnnotatedConstructor;

import java.lang.reflect.Modifier;

/** Has public records made by their constructors directly. */
final class Records extends ValueInstantiators.Base {

    @Override
    public ValueInstantiator modifyValueInstantiator(
            DeserializationConfig config,
            BeanDescription.Supplier description,
            ValueInstantiator library) {
        var type = description.getBeanClass();
        return type.isRecord()
                        && Modifier.isPublic(type.getModifiers())
                        && library.getWithArgsCreator() instanceof AnnotatedConstructor
                ? RecordInstantiator.of(type, library)
                : library;
    }
}
