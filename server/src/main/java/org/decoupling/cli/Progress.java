package org.decoupling.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar for a person at a terminal, in plain characters where colour is not wanted. */
final class Progress {
    private Progress() {}

    static ProgressBar over(int files) {
        ProgressBarStyle style = System.getenv("NO_COLOR") == null ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.ASCII;
        return new ProgressBarBuilder().setTaskName("loading").setInitialMax(files).setStyle(style).build();
    }
}
