package org.onecounter.sync.fact;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The form of a record type: its components, by name and in their order, are the fields. A component that may be absent
 * is marked {@code @Nullable}; all others must be there. Golden bytes in the tests hold names and order still.
 */
final class Shape implements Form {
    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final String type;
    private final Field[] fields;
    private final Map<String, Integer> positions = new HashMap<>();
    private final MethodHandle constructor;

    private Shape(Class<? extends Record> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        this.type = type.getSimpleName();
        this.fields = new Field[components.length];
        for (int i = 0; i < components.length; i++) {
            fields[i] = new Field(components[i]);
            positions.put(fields[i].name, i);
        }
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        this.constructor = LOOKUP.findConstructor(type, MethodType.methodType(void.class, types))
                .asSpreader(Object[].class, types.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    static Shape of(Class<? extends Record> type) {
        Shape known = KNOWN.get(type);
        if (known == null) {
            try {
                known = new Shape(type);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError("Cannot read the form of " + type, e);
            }
            KNOWN.put(type, known);
        }
        return known;
    }

    @Override
    public Object read(JsonParser in, String at) {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw new Unfit("WrongType", at + " must be an object.", at);
        }
        @Nullable Object[] values = new @Nullable Object[fields.length];
        long seen = 0;
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            Integer position = positions.get(name);
            if (position == null) {
                throw new Unfit("UnknownField", at + " has a field this version does not know.", at);
            }
            if ((seen & 1L << position) != 0) {
                throw new Unfit("DuplicateField", name + " stands twice in " + at + ".", name);
            }
            seen |= 1L << position;
            in.nextToken();
            values[position] = fields[position].form.read(in, name);
        }
        requireAll(seen);
        return construct(values, at);
    }

    private void requireAll(long seen) {
        for (int i = 0; i < fields.length; i++) {
            if ((seen & 1L << i) == 0 && !fields[i].optional) {
                throw new Unfit("MissingField", fields[i].name + " is missing in " + type + ".", fields[i].name);
            }
        }
    }

    private Object construct(@Nullable Object[] values, String at) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (IllegalArgumentException e) {
            throw new Unfit("BadValue", at + " has " + e.getMessage() + ".", at);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("Cannot make a " + type, e);
        }
    }

    @Override
    public void write(Object value, JsonGenerator out, String at) {
        out.writeStartObject();
        for (Field field : fields) {
            Object part = field.get(value);
            if (part != null) {
                out.writeName(field.name);
                field.form.write(part, out, field.name);
            } else if (!field.optional) {
                throw new Unfit("MissingField", field.name + " is missing in " + type + ".", field.name);
            }
        }
        out.writeEndObject();
    }

    /** One component of the record. */
    private static final class Field {
        final String name;
        final boolean optional;
        final Form form;
        private final MethodHandle getter;

        Field(RecordComponent component) throws IllegalAccessException {
            this.name = component.getName();
            this.optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            this.form = Form.of(component.getGenericType());
            this.getter = LOOKUP.unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        }

        @Nullable Object get(Object record) {
            try {
                return (@Nullable Object) getter.invokeExact(record);
            } catch (Error | RuntimeException e) {
                throw e;
            } catch (Throwable e) {
                throw new AssertionError("Cannot read " + name, e);
            }
        }
    }
}
