package org.onecounter.domain;

import java.util.function.Function;

/** What came of something a person asked for: the value, or the refusal that says why there is none. */
public sealed interface Result<T> {

    /** It was done. */
    record Ok<T>(T value) implements Result<T> {}

    /** It was not done, and this is why. */
    record Refused<T>(Refusal refusal) implements Result<T> {}

    static <T> Result<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Result<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** A refusal with figures given as name, value, name, value. */
    static <T> Result<T> refused(String code, String sentence, Object... namesAndValues) {
        return new Refused<>(Refusal.of(code, sentence, namesAndValues));
    }

    default boolean isOk() {
        return this instanceof Ok;
    }

    default <U> Result<U> map(Function<? super T, ? extends U> change) {
        return switch (this) {
            case Ok<T>(var value) -> new Ok<>(change.apply(value));
            case Refused<T>(var refusal) -> new Refused<>(refusal);
        };
    }

    default <U> Result<U> flatMap(Function<? super T, Result<U>> change) {
        return switch (this) {
            case Ok<T>(var value) -> change.apply(value);
            case Refused<T>(var refusal) -> new Refused<>(refusal);
        };
    }

    /** The value, where a refusal can only be a bug of the caller. */
    default T orElseThrow() {
        return switch (this) {
            case Ok<T>(var value) -> value;
            case Refused<T>(var refusal) ->
                throw new IllegalStateException(refusal.code() + ": " + refusal.sentence() + " " + refusal.figures());
        };
    }

    /** The refusal, where a value can only be a bug of the caller. */
    default Refusal refusalOrThrow() {
        return switch (this) {
            case Ok<T>(var value) -> throw new IllegalStateException("not refused: " + value);
            case Refused<T>(var refusal) -> refusal;
        };
    }
}
