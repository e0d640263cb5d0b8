package org.attentionintuition.learner;

import com.vaadin.flow.component.upload.UploadI18N;
import org.attentionintuition.language.Words;

/** All that the field for a file may say, so that none of it is said in Vaadin's own English. */
final class UploadWords {

    private UploadWords() {}

    static UploadI18N in(Words words) {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(words.text("learner.import"))
                        .setMany(words.text("learner.import")))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(words.text("learner.upload.drop"))
                        .setMany(words.text("learner.upload.drop")))
                .setError(refused(words))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(underWay(words))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(words.text("learner.upload.remaining") + " ")
                                .setUnknown(words.text("learner.upload.remaining-unknown")))
                        .setError(failed(words)))
                .setFile(new UploadI18N.File()
                        .setRetry(words.text("learner.upload.retry"))
                        .setStart(words.text("learner.upload.start"))
                        .setRemove(words.text("learner.upload.remove")))
                .setUnits(words.list("learner.upload.units"));
    }

    private static UploadI18N.Error refused(Words words) {
        return new UploadI18N.Error()
                .setFileIsTooBig(tooLarge(words))
                .setIncorrectFileType(words.text("learner.wrong-type"))
                .setTooManyFiles(words.text("learner.one-file"));
    }

    private static UploadI18N.Uploading.Status underWay(Words words) {
        return new UploadI18N.Uploading.Status()
                .setConnecting(words.text("learner.upload.connecting"))
                .setStalled(words.text("learner.upload.stalled"))
                .setProcessing(words.text("learner.upload.processing"))
                .setHeld(words.text("learner.upload.held"));
    }

    private static UploadI18N.Uploading.Error failed(Words words) {
        return new UploadI18N.Uploading.Error()
                .setServerUnavailable(words.text("learner.upload.unavailable"))
                .setUnexpectedServerError(words.text("learner.upload.unexpected"))
                .setForbidden(words.text("learner.upload.forbidden"))
                .setFileTooLarge(tooLarge(words));
    }

    private static String tooLarge(Words words) {
        return words.text("learner.too-large", LearnerReader.LARGEST / 1024);
    }
}
