package org.decoupling.server;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** Says when memory is short: when a collection has left more than so much of it in use. */
final class Memory implements NotificationListener, AutoCloseable {
    private static final double SHORT = 0.85;
    /** What was told to end is given time to end. */
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Set<String> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP).map(MemoryPoolMXBean::getName).collect(Collectors.toSet());

    private final List<NotificationEmitter> collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
            .filter(NotificationEmitter.class::isInstance).map(NotificationEmitter.class::cast).toList();
    private final Runnable alarm;
    private long last = System.nanoTime() - PAUSE.toNanos();

    Memory(Runnable alarm) {
        this.alarm = alarm;
        collectors.forEach(collector -> collector.addNotificationListener(this, null, null));
    }

    /** What a thread has asked for since it began. */
    static long taken(Thread thread) {
        return THREADS.getThreadAllocatedBytes(thread.threadId());
    }

    @Override
    public synchronized void handleNotification(Notification notification, Object none) {
        if (!notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION) || System.nanoTime() - last < PAUSE.toNanos())
            return;
        var collection = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData()).getGcInfo();
        if (used(collection.getMemoryUsageAfterGc()) > SHORT * Runtime.getRuntime().maxMemory()) {
            last = System.nanoTime();
            alarm.run();
        }
    }

    private static long used(Map<String, MemoryUsage> after) {
        return after.entrySet().stream().filter(pool -> HEAP.contains(pool.getKey())).mapToLong(pool -> pool.getValue().getUsed()).sum();
    }

    @Override
    public void close() {
        for (NotificationEmitter collector : collectors) {
            try {
                collector.removeNotificationListener(this);
            } catch (ListenerNotFoundException gone) {
                // as wished
            }
        }
    }
}
