package nl.trajectoryledger.deploy.samples;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** What goes wrong with files. */
enum Corruption {
    BYTES_FLIPPED {
        @Override
        byte[] of(byte[] file, Random chance) {
            var flipped = file.clone();
            for (int i = 0; i <= chance.nextInt(20); i++) {
                flipped[chance.nextInt(file.length)] ^= (byte) (1 << chance.nextInt(8));
            }
            return flipped;
        }
    },
    LINE_CUT {
        @Override
        byte[] of(byte[] file, Random chance) {
            int from = chance.nextInt(file.length);
            int until = Math.min(file.length, from + 1 + chance.nextInt(700));
            return joined(file, 0, from, until, file.length);
        }
    },
    END_CUT {
        @Override
        byte[] of(byte[] file, Random chance) {
            return Arrays.copyOf(file, chance.nextInt(file.length));
        }
    },
    FIELDS_SWAPPED {
        @Override
        byte[] of(byte[] file, Random chance) {
            int length = 1 + chance.nextInt(12);
            int one = chance.nextInt(file.length / 2 - length);
            int other = file.length / 2 + chance.nextInt(file.length / 2 - length);
            var swapped = file.clone();
            System.arraycopy(file, one, swapped, other, length);
            System.arraycopy(file, other, swapped, one, length);
            return swapped;
        }
    },
    RUBBISH_BETWEEN {
        @Override
        byte[] of(byte[] file, Random chance) {
            var rubbish = new byte[1 + chance.nextInt(300)];
            chance.nextBytes(rubbish);
            int at = chance.nextInt(file.length);
            var out = new ByteArrayOutputStream();
            out.write(file, 0, at);
            out.writeBytes(rubbish);
            out.write(file, at, file.length - at);
            return out.toByteArray();
        }
    };

    abstract byte[] of(byte[] file, Random chance);

    private static byte[] joined(byte[] file, int from, int until, int again, int end) {
        var out = new ByteArrayOutputStream();
        out.write(file, from, until - from);
        out.write(file, again, end - again);
        return out.toByteArray();
    }
}
