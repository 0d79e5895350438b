package nl.trajectoryledger.deploy.bench.machine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that do the same again and again for a while, as fast as they can. */
public final class Crowd {

    private Crowd() {}

    /** What one of them does. */
    public interface Member {

        void once() throws Exception;
    }

    /** How often a second all of them together did it. */
    public static double perSecond(List<? extends Member> members, Duration time)
            throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        var counts = new ArrayList<Future<Long>>();
        try (var threads = Executors.newFixedThreadPool(members.size())) {
            members.forEach(member -> counts.add(threads.submit(until(end, member))));
        }
        long all = 0;
        for (var count : counts) {
            all += count.get();
        }
        return all * (double) Duration.ofSeconds(1).toNanos() / (System.nanoTime() - begin);
    }

    private static Callable<Long> until(long end, Member member) {
        return () -> {
            long count = 0;
            while (System.nanoTime() < end) {
                member.once();
                count++;
            }
            return count;
        };
    }
}
