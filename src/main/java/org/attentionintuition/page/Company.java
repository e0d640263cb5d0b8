package org.attentionintuition.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.signals.Signal;
import java.util.Optional;

/** Who reads along: learns of every section that opens, may show its own states there for a while, and has a way in on the cover. */
public interface Company {

    /** A section has been opened in this browser tab, in place of the one before. */
    void opened(UI ui, OpenSection section);

    /** Whether a lab of a section, {@code course/section}, shows nothing where it is shown away from it. */
    Signal<Boolean> covered(UI ui, String section, String lab);

    /** What the cover shows of it. */
    Optional<Component> wayIn();
}
