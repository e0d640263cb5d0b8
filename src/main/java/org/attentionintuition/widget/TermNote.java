package org.attentionintuition.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** What a marked word of the page means, beside the word while pointer or focus is on it; one to a page. */
@Tag("term-note")
@JsModule("./charts/term-note.ts")
public final class TermNote extends Component {}
