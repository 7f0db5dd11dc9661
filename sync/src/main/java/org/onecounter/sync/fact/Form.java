package org.onecounter.sync.fact;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JacksonException;

/** How one value stands in a record: read strictly, written in one way only. */
interface Form {

    /** Reads the value the parser stands on. */
    Object read(JsonParser in, String field);

    /** Writes the value. */
    void write(Object value, JsonGenerator out, String field);

    /** The form of a component's type. */
    static Form of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new ListForm(of(list.getActualTypeArguments()[0]));
        }
        if (!(type instanceof Class<?> plain)) {
            throw new AssertionError("No form for " + type);
        }
        if (plain.isEnum()) {
            return new EnumForm(plain);
        }
        return plain.isRecord() ? Shape.of(plain.asSubclass(Record.class)) : Plain.of(plain);
    }

    private static String text(JsonParser in, String field) {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw new Unfit("WrongType", field + " must be text.", field);
        }
        return Texts.fit(in.getString(), field);
    }

    private static Unfit bad(String field) {
        return new Unfit("BadValue", field + " has a value that cannot be.", field);
    }

    /** Values that are not made of others. */
    enum Plain implements Form {
        TEXT {
            @Override
            public Object read(JsonParser in, String field) {
                return text(in, field);
            }

            @Override
            public void write(Object value, JsonGenerator out, String field) {
                out.writeString(Texts.fit((String) value, field));
            }
        },
        LONG {
            @Override
            public Object read(JsonParser in, String field) {
                if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                    throw new Unfit("WrongType", field + " must be a whole number.", field);
                }
                if (in.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
                    throw new Unfit("NumberTooLarge", field + " is a number beyond 2^63.", field);
                }
                return in.getLongValue();
            }

            @Override
            public void write(Object value, JsonGenerator out, String field) {
                out.writeNumber((long) value);
            }
        },
        INT {
            @Override
            public Object read(JsonParser in, String field) {
                long number = (long) LONG.read(in, field);
                if (number != (int) number) {
                    throw new Unfit("NumberTooLarge", field + " is a number beyond 2^31.", field);
                }
                return (int) number;
            }

            @Override
            public void write(Object value, JsonGenerator out, String field) {
                out.writeNumber((int) value);
            }
        },
        BOOLEAN {
            @Override
            public Object read(JsonParser in, String field) {
                return switch (in.currentToken()) {
                    case VALUE_TRUE -> true;
                    case VALUE_FALSE -> false;
                    default -> throw new Unfit("WrongType", field + " must be true or false.", field);
                };
            }

            @Override
            public void write(Object value, JsonGenerator out, String field) {
                out.writeBoolean((boolean) value);
            }
        },
        ID {
            @Override
            public Object read(JsonParser in, String field) {
                String text = text(in, field);
                try {
                    UUID id = UUID.fromString(text);
                    if (id.toString().equals(text)) { // the JDK also takes "1-1-1-1-1"
                        return id;
                    }
                } catch (IllegalArgumentException notAnId) {
                    // answered below
                }
                throw bad(field);
            }

            @Override
            public void write(Object value, JsonGenerator out, String field) {
                out.writeString(value.toString());
            }
        },
        INSTANT {
            @Override
            public Object read(JsonParser in, String field) {
                try {
                    return inYears(Instant.parse(text(in, field)), field);
                } catch (DateTimeException notAnInstant) {
                    throw bad(field);
                }
            }

            @Override
            public void write(Object value, JsonGenerator out, String field) {
                out.writeString(inYears((Instant) value, field).toString());
            }
        },
        DATE {
            @Override
            public Object read(JsonParser in, String field) {
                try {
                    return inYears(LocalDate.parse(text(in, field)), field);
                } catch (DateTimeException notADate) {
                    throw bad(field);
                }
            }

            @Override
            public void write(Object value, JsonGenerator out, String field) {
                out.writeString(inYears((LocalDate) value, field).toString());
            }
        },
        BYTES {
            @Override
            public Object read(JsonParser in, String field) {
                if (in.currentToken() != JsonToken.VALUE_STRING) {
                    throw new Unfit("WrongType", field + " must be text.", field);
                }
                try {
                    return in.getBinaryValue();
                } catch (JacksonException notBase64) {
                    throw bad(field);
                }
            }

            @Override
            public void write(Object value, JsonGenerator out, String field) {
                out.writeBinary((byte[]) value);
            }
        };

        private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
        private static final Instant END = Instant.parse("9999-01-01T00:00:00Z"); // what every database can keep

        private static Instant inYears(Instant at, String field) {
            if (at.isBefore(FIRST) || !at.isBefore(END)) {
                throw bad(field);
            }
            return at;
        }

        private static LocalDate inYears(LocalDate date, String field) {
            if (date.getYear() < 1900 || date.getYear() >= 9999) {
                throw bad(field);
            }
            return date;
        }

        private static Form of(Class<?> type) {
            if (type == String.class) {
                return TEXT;
            } else if (type == long.class || type == Long.class) {
                return LONG;
            } else if (type == int.class) {
                return INT;
            } else if (type == boolean.class) {
                return BOOLEAN;
            } else if (type == UUID.class) {
                return ID;
            } else if (type == Instant.class) {
                return INSTANT;
            } else if (type == LocalDate.class) {
                return DATE;
            } else if (type == byte[].class) {
                return BYTES;
            }
            throw new AssertionError("No form for " + type);
        }
    }

    /** A word of a closed list. */
    record EnumForm(Class<?> type) implements Form {

        @Override
        public Object read(JsonParser in, String field) {
            String name = text(in, field);
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return constant;
                }
            }
            throw bad(field);
        }

        @Override
        public void write(Object value, JsonGenerator out, String field) {
            out.writeString(((Enum<?>) value).name());
        }
    }

    /** Several values of one form. */
    record ListForm(Form entry) implements Form {

        @Override
        public Object read(JsonParser in, String field) {
            if (in.currentToken() != JsonToken.START_ARRAY) {
                throw new Unfit("WrongType", field + " must be a list.", field);
            }
            List<Object> entries = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                if (entries.size() == FactLimits.ENTRIES) {
                    throw new Unfit("TooManyEntries", field + " has more than " + FactLimits.ENTRIES + " entries.", field);
                }
                entries.add(entry.read(in, field));
            }
            return entries;
        }

        @Override
        public void write(Object value, JsonGenerator out, String field) {
            out.writeStartArray();
            for (Object one : (Collection<?>) value) {
                entry.write(one, out, field);
            }
            out.writeEndArray();
        }
    }
}
