package dev.lifeboat.steps;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** What became of a stored backup, said in the words of the features. */
public enum Damage {
    EMPTIED("emptied") {
        @Override
        UnaryOperator<byte[]> in(List<byte[]> bens) {
            return payload -> new byte[0];
        }
    },
    CUT_SHORT("cut in half") {
        @Override
        UnaryOperator<byte[]> in(List<byte[]> bens) {
            return payload -> Arrays.copyOf(payload, payload.length / 2);
        }
    },
    LAST_BYTE_LOST("robbed of its last byte") {
        @Override
        UnaryOperator<byte[]> in(List<byte[]> bens) {
            return payload -> Arrays.copyOf(payload, payload.length - 1);
        }
    },
    BIT_FLIPPED("altered by one bit") {
        @Override
        UnaryOperator<byte[]> in(List<byte[]> bens) {
            return payload -> {
                byte[] altered = payload.clone();
                altered[oneToAlter(payload)] ^= 1;
                return altered;
            };
        }
    },
    OVERWRITTEN("overwritten with other text") {
        @Override
        UnaryOperator<byte[]> in(List<byte[]> bens) {
            return payload -> {
                byte[] other = new byte[payload.length];
                Arrays.fill(other, (byte) '0');
                return other;
            };
        }
    },
    ONE_PART_EMPTIED("emptied in one of its parts") {
        @Override
        UnaryOperator<byte[]> in(List<byte[]> bens) {
            AtomicInteger parts = new AtomicInteger();
            return payload -> parts.getAndIncrement() == 0 ? new byte[0] : payload;
        }
    },
    REPLACED_BY_BENS("replaced by what is in Ben's") {
        @Override
        UnaryOperator<byte[]> in(List<byte[]> bens) {
            AtomicInteger parts = new AtomicInteger();
            return payload -> bens.get(Math.min(parts.getAndIncrement(), bens.size() - 1));
        }
    };

    /** How the features say one of them. */
    static final String WORDS = "(?:emptied|cut|robbed|altered|overwritten|replaced)(?: [A-Za-z']+)*";

    private final String words;

    Damage(String words) {
        this.words = words;
    }

    static Damage said(String words) {
        return Arrays.stream(values())
                .filter(damage -> damage.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no damage is called '" + words + "'"));
    }

    /**
     * What becomes of each payload.
     *
     * @param bens the payloads in Ben's cloud account
     */
    abstract UnaryOperator<byte[]> in(List<byte[]> bens);

    /**
     * After two thirds a letter or digit that stays one: text that is no longer Base64 is found to be damaged at a glance,
     * and whether it would be so is the chance of whoever sealed it.
     */
    private static int oneToAlter(byte[] payload) {
        int from = payload.length * 2 / 3;
        return IntStream.range(from, payload.length)
                .filter(at -> isLetterOrDigit(payload[at]) && isLetterOrDigit(payload[at] ^ 1))
                .findFirst()
                .orElse(from);
    }

    private static boolean isLetterOrDigit(int character) {
        return character > 0 && character < 128 && Character.isLetterOrDigit(character);
    }

    @Override
    public String toString() {
        return words;
    }
}
