package io.github.holdfast.core.git;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;

/** A program that reads a long answer of git while every worker of the common pool is busy. */
final class AskGitWithABusyPool {

    private AskGitWithABusyPool() {}

    public static void main(String[] arguments) {
        CountDownLatch read = new CountDownLatch(1);
        for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++) {
            ForkJoinPool.commonPool().execute(() -> {
                try {
                    read.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        String answer = new Git(Path.of(arguments[0]))
                .run("-c", "alias.loud=!head -c 300000 /dev/zero | tr '\\000' o", "loud")
                .text();
        read.countDown();
        System.out.println(answer.length());
    }
}
