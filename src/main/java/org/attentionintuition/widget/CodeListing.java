package org.attentionintuition.widget;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.io.Serializable;

/** A text to be taken away: read, copied, saved as a file. */
@Tag("code-listing")
@JsModule("./charts/code-listing.ts")
public final class CodeListing extends Widget<CodeListing.Listing> {

    /**
     * The text.
     *
     * @param fileName what it is saved as, empty if it is not to be saved
     */
    public record Listing(String caption, String text, String fileName) implements Serializable {}

    public CodeListing() {
        super("listing");
    }
}
