package org.onecounter.hub.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;
import org.springframework.jdbc.core.SqlTypeValue;

/**
 * Columns of a list as PostgreSQL arrays, for set-based statements over {@code unnest}. They travel in PostgreSQL's binary
 * form (array_recv in its arrayfuncs.c: dimensions, null flag, element type, size, lower bound, then length and bytes of each
 * element), because writing and reading long arrays as text costs both sides more than the rows themselves.
 */
public final class SqlArrays {

    private static final int NULL = -1;

    private SqlArrays() {}

    /** A {@code uuid[]} of one value per row, null allowed. */
    public static <T> SqlTypeValue uuids(Collection<T> rows, Function<T, @Nullable UUID> value) {
        var column = new Column(rows.size(), 20);
        for (T row : rows) {
            UUID id = value.apply(row);
            if (id == null) column.addNull();
            else column.room(20).putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        return column.of(Oid.UUID_ARRAY, Oid.UUID);
    }

    /** A {@code text[]} of one value per row, null allowed. */
    public static <T> SqlTypeValue texts(Collection<T> rows, Function<T, @Nullable String> value) {
        var column = new Column(rows.size(), 24);
        for (T row : rows) {
            String text = value.apply(row);
            if (text == null) column.addNull();
            else column.add(text.getBytes(StandardCharsets.UTF_8));
        }
        return column.of(Oid.TEXT_ARRAY, Oid.TEXT);
    }

    /** A {@code bigint[]} of one value per row. */
    public static <T> SqlTypeValue longs(Collection<T> rows, ToLongFunction<T> value) {
        var column = new Column(rows.size(), 12);
        for (T row : rows) column.room(12).putInt(8).putLong(value.applyAsLong(row));
        return column.of(Oid.INT8_ARRAY, Oid.INT8);
    }

    /** A {@code bigint[]} of one value per row, null allowed. */
    public static <T> SqlTypeValue longsOrNull(Collection<T> rows, Function<T, @Nullable Long> value) {
        var column = new Column(rows.size(), 12);
        for (T row : rows) {
            Long number = value.apply(row);
            if (number == null) column.addNull();
            else column.room(12).putInt(8).putLong(number);
        }
        return column.of(Oid.INT8_ARRAY, Oid.INT8);
    }

    /** A {@code int[]} of one value per row, null allowed. */
    public static <T> SqlTypeValue ints(Collection<T> rows, Function<T, @Nullable Integer> value) {
        var column = new Column(rows.size(), 8);
        for (T row : rows) {
            Integer number = value.apply(row);
            if (number == null) column.addNull();
            else column.room(8).putInt(4).putInt(number);
        }
        return column.of(Oid.INT4_ARRAY, Oid.INT4);
    }

    /** A {@code boolean[]} of one value per row. */
    public static <T> SqlTypeValue booleans(Collection<T> rows, Function<T, Boolean> value) {
        var column = new Column(rows.size(), 5);
        for (T row : rows) column.room(5).putInt(1).put((byte) (value.apply(row) ? 1 : 0));
        return column.of(Oid.BOOL_ARRAY, Oid.BOOL);
    }

    /** A {@code bytea[]} of one value per row, null allowed. */
    public static <T> SqlTypeValue bytes(Collection<T> rows, Function<T, byte @Nullable []> value) {
        var column = new Column(rows.size(), 64);
        for (T row : rows) {
            byte[] bytes = value.apply(row);
            if (bytes == null) column.addNull();
            else column.add(bytes);
        }
        return column.of(Oid.BYTEA_ARRAY, Oid.BYTEA);
    }

    /** A {@code text[]} of instants in ISO form; cast to {@code timestamptz[]} in the statement. */
    public static <T> SqlTypeValue instants(Collection<T> rows, Function<T, java.time.@Nullable Instant> value) {
        return texts(rows, row -> {
            java.time.Instant at = value.apply(row);
            return at == null ? null : at.toString();
        });
    }

    /** Elements one after the other, each with its length in front. */
    private static final class Column {
        private static final int HEADER = 20;

        private final int size;
        private boolean nulls;
        private ByteBuffer bytes;

        Column(int size, int expected) {
            this.size = size;
            bytes = ByteBuffer.allocate(HEADER + size * expected).position(HEADER);
        }

        ByteBuffer room(int more) {
            if (bytes.remaining() < more) {
                int capacity = Math.max(Math.addExact(bytes.position(), more), (int) Math.min(Integer.MAX_VALUE - 8, bytes.capacity() * 2L));
                bytes = ByteBuffer.allocate(capacity).put(bytes.flip());
            }
            return bytes;
        }

        void add(byte[] element) {
            room(Math.addExact(4, element.length)).putInt(element.length).put(element);
        }

        void addNull() {
            nulls = true;
            room(4).putInt(NULL);
        }

        SqlTypeValue of(int arrayType, int elementType) {
            if (size == 0) return new ArrayValue(arrayType, ByteBuffer.allocate(12).putInt(0).putInt(0).putInt(elementType).array());
            int end = bytes.position();
            bytes.putInt(0, 1).putInt(4, nulls ? 1 : 0).putInt(8, elementType).putInt(12, size).putInt(16, 1);
            byte[] whole = bytes.array();
            return new ArrayValue(arrayType, end == whole.length ? whole : java.util.Arrays.copyOf(whole, end));
        }
    }

    private record ArrayValue(int type, byte[] bytes) implements SqlTypeValue {
        @Override
        public void setTypeValue(PreparedStatement statement, int index, int sqlType, @Nullable String typeName)
                throws SQLException {
            BaseConnection connection = statement.getConnection().unwrap(BaseConnection.class);
            statement.setArray(index, new PgArray(connection, type, bytes));
        }
    }
}
