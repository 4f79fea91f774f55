package assay.study;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A tally as a few bytes: for each count that is not zero how far it is from the one before and its value, both as
 * variable-length numbers of seven bits a byte, then deflated.
 */
final class SparseTally {
    private SparseTally() {}

    static byte[] encode(long[] tally) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        int before = -1;
        for (int i = 0; i < tally.length; i++) {
            if (tally[i] != 0) {
                put(plain, i - before);
                put(plain, (tally[i] << 1) ^ (tally[i] >> 63));
                before = i;
            }
        }
        byte[] bytes = plain.toByteArray();
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            packed.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            byte[] chunk = new byte[1 << 14];
            while (!deflater.finished()) {
                packed.write(chunk, 0, deflater.deflate(chunk));
            }
            return packed.toByteArray();
        }
    }

    /** Adds what {@link #encode} packed to a tally. */
    static void addTo(long[] tally, byte[] packed) throws DataFormatException {
        byte[] plain = new byte[ByteBuffer.wrap(packed).getInt()];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed, Integer.BYTES, packed.length - Integer.BYTES);
            int at = 0;
            while (at < plain.length) {
                int more = inflater.inflate(plain, at, plain.length - at);
                if (more == 0) {
                    throw new DataFormatException("ends early");
                }
                at += more;
            }
        }
        ByteBuffer in = ByteBuffer.wrap(plain);
        int at = -1;
        while (in.hasRemaining()) {
            at += Math.toIntExact(get(in));
            long folded = get(in);
            tally[at] += (folded >>> 1) ^ -(folded & 1);
        }
    }

    private static void put(ByteArrayOutputStream out, long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static long get(ByteBuffer in) {
        long number = 0;
        int shift = 0;
        while (true) {
            byte next = in.get();
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
            shift += 7;
        }
    }
}
