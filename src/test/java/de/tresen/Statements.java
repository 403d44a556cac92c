package de.tresen;

import java.sql.Connection;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;

/** Counts the statements of our mappers, each thread its own. */
@Intercepts(
        @Signature(
                type = StatementHandler.class,
                method = "prepare",
                args = {Connection.class, Integer.class}))
public final class Statements implements Interceptor {

    private static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 0);

    Statements() {}

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        COUNT.set(COUNT.get() + 1);
        return invocation.proceed();
    }

    /** How many it takes. */
    public static int of(Runnable work) {
        int before = COUNT.get();
        work.run();
        return COUNT.get() - before;
    }
}
