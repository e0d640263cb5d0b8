package org.attentionintuition.learner;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.attentionintuition.language.Words;

/** Export, import and clear, and what came of it. */
public final class KeepingPanel extends Div {

    private static final String FILE = "attention-intuition-progress.json";
    private static final int MOST_REMARKS = 8;

    private final LearnerStore store;
    private final Div told = new Div();

    public KeepingPanel(LearnerStore store) {
        this.store = store;
        addClassName("keeping");
        told.addClassName("told");
        told.getElement().setAttribute("role", "status");
        var tools = new Div(export(store), upload(), clear());
        tools.addClassName("tools");
        add(trouble(), tools, told);
    }

    private Paragraph trouble() {
        var trouble = new Paragraph();
        trouble.addClassName("trouble");
        trouble.bindText(store.trouble());
        return trouble;
    }

    /** Takes the record along as a file. */
    public static Anchor export(LearnerStore store) {
        var file = DownloadHandler.fromInputStream(event -> {
            var text = new AtomicReference<>("");
            event.getUI().accessSynchronously(() -> text.set(store.file()));
            var bytes = text.get().getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(bytes), FILE, "application/json", bytes.length);
        });
        var export = new Anchor(file, Words.say("learner.export"));
        export.getElement().setAttribute("download", FILE);
        return export;
    }

    private Upload upload() {
        var upload = new Upload();
        upload.setUploadHandler(event -> {
            // What is too long is not read to its end.
            var bytes = event.getInputStream().readNBytes(LearnerReader.LARGEST + 1);
            event.getUI().accessSynchronously(() -> {
                restore(new String(bytes, StandardCharsets.UTF_8));
                upload.clearFileList();
            });
        });
        upload.setDropAllowed(false);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LearnerReader.LARGEST);
        upload.setAcceptedFileExtensions(".json");
        upload.setI18n(UploadWords.in(Words.ofReader()));
        upload.addFileRejectedListener(
                event -> tell(Words.say("learner.not-imported"), List.of(event.getErrorMessage())));
        return upload;
    }

    private void restore(String file) {
        var reading = store.restore(file);
        tell(
                reading.record().isPresent() ? Words.say("learner.imported") : Words.say("learner.not-imported"),
                reading.remarks());
    }

    private Button clear() {
        return new Button(Words.say("learner.clear"), click -> {
            var dialog = new ConfirmDialog();
            dialog.setHeader(Words.say("learner.clear.title"));
            dialog.setText(Words.say("learner.clear.text"));
            // The dialog's first button has the focus: a key pressed twice must not clear anything.
            dialog.setConfirmText(Words.say("learner.clear.keep"));
            dialog.setRejectable(true);
            dialog.setRejectText(Words.say("learner.clear.clear"));
            dialog.addRejectListener(cleared -> {
                store.clear();
                tell(Words.say("learner.cleared"), List.of());
            });
            dialog.open();
        });
    }

    private void tell(String sentence, List<String> remarks) {
        told.removeAll();
        told.add(new Paragraph(sentence));
        if (!remarks.isEmpty()) {
            var list = new UnorderedList();
            remarks.stream().limit(MOST_REMARKS).forEach(it -> list.add(new ListItem(it)));
            told.add(list);
        }
    }
}
