package org.attentionintuition.takeaway;

/** A language in which a figure can be computed once more. */
public enum CodeLanguage {
    NUMPY("NumPy", "attention.py"),
    PYTORCH("PyTorch", "attention_torch.py"),
    JAVA("Java with EJML", JavaCode.CLASS + ".java");

    private final String label;
    private final String fileName;

    CodeLanguage(String label, String fileName) {
        this.label = label;
        this.fileName = fileName;
    }

    public String label() {
        return label;
    }

    /** The name of the file the program is to be kept in; Java asks for this one. */
    public String fileName() {
        return fileName;
    }

    /**
     * A whole program that computes the figure's weights and outputs from the vectors and prints them in full precision: for each head
     * a heading, n rows of m weights, a heading, n rows of outputs; each row ends with its word.
     */
    public String program(TakenFigure figure) {
        return switch (this) {
            case NUMPY -> new PythonCode(figure).numpy();
            case PYTORCH -> new PythonCode(figure).torch();
            case JAVA -> new JavaCode(figure).program();
        };
    }
}
