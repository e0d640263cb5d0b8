package org.attentionintuition.page;

import com.vaadin.flow.server.Command;
import java.util.Map;

/** A section as it is open in a browser tab. All methods are for the UI's own thread. */
public interface OpenSection {

    /** {@code course/section}. */
    String address();

    /** The texts of the states of its labs, by their ids. */
    Map<String, String> states();

    /** Runs the command whenever a lab has moved, and now. */
    void onMove(Command moved);

    /**
     * Shows states that are somebody else's: they are not kept for the learner, whose own come back by {@link #giveBack}. Those of labs
     * that are not here are passed over.
     */
    void show(Map<String, String> states);

    /** Ends {@link #show}: every lab stands as the learner left it. */
    void giveBack();

    /**
     * Keeps a question closed as long as it is asked elsewhere: it is neither answered nor shown here, and its whole lab is
     * covered.
     *
     * @param id of a question, which need not be here
     */
    void hold(String id, boolean held);
}
