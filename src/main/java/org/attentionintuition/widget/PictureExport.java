package org.attentionintuition.widget;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.io.Serializable;

/** The instruments of the figure around it as SVG and PNG files, made by the browser of what it shows. */
@Tag("picture-export")
@JsModule("./charts/picture-export.ts")
public final class PictureExport extends Widget<PictureExport.Pictures> {

    /**
     * What the files say of the figure.
     *
     * @param provenance how its numbers came about
     * @param address of the figure in this state, empty while it is not known
     * @param fileName what the files' names begin with
     */
    public record Pictures(String caption, String title, String provenance, String address, String fileName)
            implements Serializable {}

    public PictureExport() {
        super("pictures");
    }
}
