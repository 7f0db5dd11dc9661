package org.onecounter.hub.platform;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlTypeValue;

/** Columns of a list as PostgreSQL arrays, for set-based statements over {@code unnest}. */
public final class SqlArrays {

    private SqlArrays() {}

    /** A {@code uuid[]} of one value per row, null allowed. */
    public static <T> SqlTypeValue uuids(Collection<T> rows, Function<T, ? extends @Nullable Object> value) {
        return of("uuid", rows, value);
    }

    /** A {@code text[]} of one value per row, null allowed. */
    public static <T> SqlTypeValue texts(Collection<T> rows, Function<T, @Nullable String> value) {
        return of("text", rows, value);
    }

    /** A {@code bigint[]} of one value per row. */
    public static <T> SqlTypeValue longs(Collection<T> rows, ToLongFunction<T> value) {
        return of("int8", rows, value::applyAsLong);
    }

    /** A {@code bigint[]} of one value per row, null allowed. */
    public static <T> SqlTypeValue longsOrNull(Collection<T> rows, Function<T, @Nullable Long> value) {
        return of("int8", rows, value);
    }

    /** A {@code int[]} of one value per row. */
    public static <T> SqlTypeValue ints(Collection<T> rows, Function<T, @Nullable Integer> value) {
        return of("int4", rows, value);
    }

    /** A {@code boolean[]} of one value per row. */
    public static <T> SqlTypeValue booleans(Collection<T> rows, Function<T, Boolean> value) {
        return of("bool", rows, value);
    }

    /** A {@code bytea[]} of one value per row, null allowed. */
    public static <T> SqlTypeValue bytes(Collection<T> rows, Function<T, byte @Nullable []> value) {
        byte[][] column = new byte[rows.size()][];
        int i = 0;
        for (T row : rows) {
            column[i++] = value.apply(row);
        }
        return new ArrayValue("bytea", column);
    }

    /** A {@code text[]} of instants in ISO form; cast to {@code timestamptz[]} in the statement. */
    public static <T> SqlTypeValue instants(Collection<T> rows, Function<T, java.time.@Nullable Instant> value) {
        return of("text", rows, row -> {
            java.time.Instant at = value.apply(row);
            return at == null ? null : at.toString();
        });
    }

    private static <T> SqlTypeValue of(String type, Collection<T> rows, Function<T, ? extends @Nullable Object> value) {
        @Nullable Object[] column = new @Nullable Object[rows.size()];
        int i = 0;
        for (T row : rows) {
            column[i++] = value.apply(row);
        }
        return new ArrayValue(type, column);
    }

    private record ArrayValue(String type, @Nullable Object[] column) implements SqlTypeValue {
        @Override
        public void setTypeValue(PreparedStatement statement, int index, int sqlType, @Nullable String typeName)
                throws SQLException {
            Array array = statement.getConnection().createArrayOf(type, column);
            statement.setArray(index, array);
        }
    }
}
