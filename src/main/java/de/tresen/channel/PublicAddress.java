package de.tresen.channel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Tells addresses of the public Internet from all others (IANA special-purpose address registries). */
final class PublicAddress {

    private static final List<Block> NOT_PUBLIC_4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("224.0.0.0", 3));

    /** The only part of IPv6 that is public; mapped, translated (NAT64), unique-local and link-local lie outside. */
    private static final Block GLOBAL_UNICAST = Block.of("2000::", 3);

    /** Parts of it that carry other addresses inside them or stand for nothing. */
    private static final List<Block> NOT_PUBLIC_6 =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20));

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length == 4) {
            return NOT_PUBLIC_4.stream().noneMatch(block -> block.contains(bytes));
        }
        return GLOBAL_UNICAST.contains(bytes) && NOT_PUBLIC_6.stream().noneMatch(block -> block.contains(bytes));
    }

    private record Block(byte[] start, int bits) {

        static Block of(String start, int bits) {
            try {
                return new Block(InetAddress.getByName(start).getAddress(), bits);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(e);
            }
        }

        boolean contains(byte[] address) {
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
