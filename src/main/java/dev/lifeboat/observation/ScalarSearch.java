package dev.lifeboat.observation;

import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * Looks for the private keys of known public keys on P-256 by curve arithmetic: a window of 32 bytes is one if, times the
 * generator, it is the public key.
 *
 * <p>A window costs a multiplication only at the beginning of a text. From one window to the next the point follows by
 * {@code k' = 256 (k - 256^31 first) + next}: eight doublings and two additions of points that are known beforehand.
 */
final class ScalarSearch {

    /** The length of a private key in bytes. */
    static final int LENGTH = 32;

    private static final int BATCH = 256;
    private static final X9ECParameters P256 = CustomNamedCurves.getByName("secp256r1");

    private final ECCurve curve = P256.getCurve();
    private final FixedPointCombMultiplier multiplier = new FixedPointCombMultiplier();
    private final ECPoint[] lowest = multiples(P256.getG());
    private final ECPoint[] highest = multiples(multiplier.multiply(P256.getG(), BigInteger.ONE.shiftLeft(8 * 31)));
    private final Set<BigInteger> wanted = new HashSet<>();
    private final Set<Window> tried = new HashSet<>();

    /** 32 bytes as numbers, cheap to compare. */
    private record Window(long first, long second, long third, long fourth) {}

    ScalarSearch(Collection<ECPublicKey> publicKeys) {
        publicKeys.forEach(key -> wanted.add(key.getW().getAffineX()));
    }

    /** How many different windows were tried so far. */
    int tried() {
        return tried.size();
    }

    /** Whether a number of at most 32 bytes is a private key. */
    boolean isKey(byte[] number) {
        byte[] padded = new byte[LENGTH];
        System.arraycopy(number, 0, padded, LENGTH - number.length, number.length);
        return holdsKey(padded);
    }

    /** Whether any window of 32 bytes that was not tried before is a private key. */
    boolean holdsKey(byte[] bytes) {
        boolean found = false;
        List<ECPoint> batch = new ArrayList<>();
        ECPoint point = null;
        for (int at = 0; at + LENGTH <= bytes.length; at++) {
            if (!tried.add(window(bytes, at))) {
                point = null;
                continue;
            }
            point = point == null ? multiplied(bytes, at) : next(point, bytes[at - 1], bytes[at + LENGTH - 1]);
            batch.add(point);
            if (batch.size() == BATCH) {
                found |= anyWanted(batch);
                batch.clear();
            }
        }
        return anyWanted(batch) || found;
    }

    private ECPoint multiplied(byte[] bytes, int at) {
        BigInteger number = new BigInteger(1, Arrays.copyOfRange(bytes, at, at + LENGTH));
        return multiplier.multiply(P256.getG(), number.mod(P256.getN()));
    }

    private ECPoint next(ECPoint point, byte gone, byte come) {
        return point.subtract(highest[gone & 0xff]).timesPow2(8).add(lowest[come & 0xff]);
    }

    private boolean anyWanted(List<ECPoint> batch) {
        ECPoint[] points = batch.toArray(ECPoint[]::new);
        curve.normalizeAll(points);
        boolean found = false;
        for (ECPoint point : points) {
            // A key and its negative have this coordinate in common, and either gives the other away.
            found |= !point.isInfinity()
                    && wanted.contains(point.getAffineXCoord().toBigInteger());
        }
        return found;
    }

    private ECPoint[] multiples(ECPoint of) {
        ECPoint[] multiples = new ECPoint[256];
        multiples[0] = curve.getInfinity();
        for (int i = 1; i < multiples.length; i++) {
            multiples[i] = multiples[i - 1].add(of);
        }
        curve.normalizeAll(multiples);
        return multiples;
    }

    private static Window window(byte[] bytes, int at) {
        return new Window(number(bytes, at), number(bytes, at + 8), number(bytes, at + 16), number(bytes, at + 24));
    }

    private static long number(byte[] bytes, int at) {
        long number = 0;
        for (int i = at; i < at + Long.BYTES; i++) {
            number = number << 8 | bytes[i] & 0xff;
        }
        return number;
    }
}
