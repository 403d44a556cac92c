package de.tresen.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Several threads that do the same over and over for a while. */
final class Crowd {

    private Crowd() {}

    interface Lifecycle {
        void run(int thread) throws Exception;
    }

    /** @param cpuMillis of the one process that did it, for each lifecycle */
    record Pace(double perSecond, double cpuMillis) {}

    /** What has begun is finished and counts, as does its time. */
    static Pace pace(int threads, Duration time, ProcessHandle worker, Lifecycle lifecycle) throws Exception {
        var done = new AtomicInteger();
        var cpu = cpu(worker);
        var from = System.nanoTime();
        var end = from + time.toNanos();
        try (var closing = new Pool(threads)) {
            closing.all(thread -> {
                while (System.nanoTime() < end) {
                    lifecycle.run(thread);
                    done.incrementAndGet();
                }
                return null;
            });
        }
        var count = Math.max(1, done.get());
        var spent = cpu(worker).minus(cpu);
        return new Pace(done.get() * 1e9 / (System.nanoTime() - from), spent.toMillis() / (double) count);
    }

    static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private record Pool(int threads, java.util.concurrent.ExecutorService executor) implements AutoCloseable {

        Pool(int threads) {
            this(threads, Executors.newFixedThreadPool(threads));
        }

        interface Work {
            Void of(int thread) throws Exception;
        }

        void all(Work work) throws Exception {
            var tasks = IntStream.range(0, threads)
                    .<Callable<Void>>mapToObj(thread -> () -> work.of(thread))
                    .toList();
            for (Future<Void> one : executor.invokeAll(tasks)) {
                one.get();
            }
        }

        @Override
        public void close() {
            executor.shutdownNow();
        }
    }
}
