package org.attentionintuition.lab;

import org.attentionintuition.experiment.Progress;

/** The progress of one of two runs that together are one experiment. */
record Half(Progress whole, double from) implements Progress {

    static Half first(Progress whole) {
        return new Half(whole, 0);
    }

    static Half second(Progress whole) {
        return new Half(whole, 0.5);
    }

    @Override
    public void report(double fraction) {
        whole.report(from + fraction / 2);
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}
