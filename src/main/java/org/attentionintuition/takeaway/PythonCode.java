package org.attentionintuition.takeaway;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.attention.Weighting;
import org.attentionintuition.takeaway.TakenFigure.TakenHead;
import org.ejml.data.DMatrixRMaj;

/** A figure as a Python program, over NumPy or PyTorch. */
record PythonCode(TakenFigure figure) {

    String numpy() {
        return head("import numpy as np") + numpyAttend() + show() + main("np.array(", ")");
    }

    String torch() {
        return head("import torch") + torchAttend() + show() + main("torch.tensor(", ", dtype=torch.float64)");
    }

    private String head(String imports) {
        var address = figure.address().isEmpty() ? "" : "# Address: " + PlainText.comment(figure.address()) + "\n";
        // The first two lines are fixed: Python would obey a "coding:" in a title there.
        return """
            # The numbers of one figure of the book "Attention Intuition", computed once more.
            # Prints the weights of every query, a row each, then the outputs; each row ends with its word.
            # Figure: %s
            %s%s

            queries = %s
            keys = %s
            temperature = %s

            """.formatted(
                        PlainText.comment(figure.title()),
                        address,
                        imports,
                        words(figure.queries()),
                        words(figure.keys()),
                        Double.toString(figure.settings().temperature()));
    }

    private String numpyAttend() {
        var unit = """

                def unit(x):
                    # rows of length 1; a row of zeros stays as it is
                    length = np.sqrt((x * x).sum(axis=1, keepdims=True))
                    return x / np.where(length == 0, 1, length)

                """;
        var scores = switch (figure.settings().similarity()) {
            case DOT -> "q @ k.T  # n x m, dot products";
            case SCALED_DOT -> "q @ k.T / np.sqrt(q.shape[1])  # n x m, dot products / sqrt(d)";
            case COSINE -> "unit(q) @ unit(k).T  # n x m, cosines";
            case NEGATIVE_SQUARED_DISTANCE ->
                "-((q[:, None, :] - k[None, :, :]) ** 2).sum(axis=2)  # n x m, - squared distances";
        };
        var mask = """
                    # causal mask: query i sees keys 0 to i
                    scores = np.where(np.tril(np.ones(scores.shape, dtype=bool)), scores, -np.inf)
                """;
        return (cosine() ? unit : "")
                + """

                def attend(q, k, v):
                    scores = %s
                %s%s    return weights, weights @ v

                """.formatted(
                                scores,
                                causal() ? mask : "",
                                switch (figure.settings().weighting()) {
                                    case SOFTMAX -> """
                    largest = scores.max(axis=1, keepdims=True)
                    exponentials = np.exp((scores - largest) / temperature)
                    weights = exponentials / exponentials.sum(axis=1, keepdims=True)
                """;
                                    case HARD -> """
                    # no softmax: the largest score takes all, those equal up to rounding share
                    largest = scores.max(axis=1, keepdims=True)
                    winners = largest - scores <= %s * np.maximum(1, np.abs(largest))
                    weights = winners / winners.sum(axis=1, keepdims=True)
                """.formatted(Weighting.TIE);
                                    case NONE -> """
                    # no softmax: the scores are the weights
                    weights = np.where(np.isinf(scores), 0, scores / temperature)
                """;
                                });
    }

    private String torchAttend() {
        var unit = """

                def unit(x):
                    # rows of length 1; a row of zeros stays as it is
                    length = x.square().sum(dim=1, keepdim=True).sqrt()
                    return x / torch.where(length == 0, torch.ones_like(length), length)

                """;
        var scores = switch (figure.settings().similarity()) {
            case DOT -> "q @ k.T  # n x m, dot products";
            case SCALED_DOT -> "q @ k.T / q.shape[1] ** 0.5  # n x m, dot products / sqrt(d)";
            case COSINE -> "unit(q) @ unit(k).T  # n x m, cosines";
            case NEGATIVE_SQUARED_DISTANCE ->
                "-(q[:, None, :] - k[None, :, :]).square().sum(dim=2)  # n x m, - squared distances";
        };
        var mask = """
                    # causal mask: query i sees keys 0 to i
                    visible = torch.ones_like(scores, dtype=torch.bool).tril()
                    scores = scores.masked_fill(~visible, float("-inf"))
                """;
        return (cosine() ? unit : "")
                + """

                def attend(q, k, v):
                    scores = %s
                %s%s    return weights, weights @ v

                """.formatted(
                                scores,
                                causal() ? mask : "",
                                switch (figure.settings().weighting()) {
                                    case SOFTMAX -> """
                    largest = scores.max(dim=1, keepdim=True).values
                    weights = torch.softmax((scores - largest) / temperature, dim=1)
                """;
                                    case HARD -> """
                    # no softmax: the largest score takes all, those equal up to rounding share
                    largest = scores.max(dim=1, keepdim=True).values
                    winners = (largest - scores <= %s * largest.abs().clamp(min=1)).to(scores.dtype)
                    weights = winners / winners.sum(dim=1, keepdim=True)
                """.formatted(Weighting.TIE);
                                    case NONE -> """
                    # no softmax: the scores are the weights
                    weights = (scores / temperature).masked_fill(scores.isinf(), 0)
                """;
                                });
    }

    private static String show() {
        return """

                def show(name, q, k, v):
                    weights, output = attend(q, k, v)
                    print(name + "weights of", *keys)
                    for word, row in zip(queries, weights.tolist()):
                        print(*row, "", word)
                    print(name + "outputs")
                    for word, row in zip(queries, output.tolist()):
                        print(*row, "", word)


                """;
    }

    private String main(String open, String close) {
        return figure.heads().stream().map(head -> main(head, open, close)).collect(Collectors.joining("\n"));
    }

    private String main(TakenHead head, String open, String close) {
        var name = PlainText.literal(head.name().isEmpty() ? "" : head.name() + ": ");
        var source = head.source();
        if (source == null) {
            return "q = %s\nk = %s\nv = %s\nshow(%s, q, k, v)\n"
                    .formatted(
                            open + matrix(head.trace().queries(), figure.queries()) + close,
                            open + matrix(head.trace().keys(), figure.keys()) + close,
                            open + matrix(head.trace().values(), figure.keys()) + close,
                            name);
        }
        return "x = %s\nw_q = %s\nw_k = %s\nw_v = %s\nshow(%s, x @ w_q, x @ w_k, x @ w_v)\n"
                .formatted(
                        open + matrix(source.tokens(), figure.queries()) + close,
                        open + matrix(source.projections().queryWeights(), List.of()) + close,
                        open + matrix(source.projections().keyWeights(), List.of()) + close,
                        open + matrix(source.projections().valueWeights(), List.of()) + close,
                        name);
    }

    private boolean cosine() {
        return figure.settings().similarity() == Similarity.COSINE;
    }

    private boolean causal() {
        return figure.settings().causal();
    }

    private static String words(List<String> words) {
        return words.stream().map(PlainText::literal).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A row for each word, which stands behind it. */
    private static String matrix(DMatrixRMaj matrix, List<String> words) {
        return IntStream.range(0, matrix.numRows)
                .mapToObj(row -> "    [" + Numerals.row(matrix, row) + "],"
                        + (words.isEmpty() ? "" : "  # " + PlainText.comment(words.get(row))))
                .collect(Collectors.joining("\n", "[\n", "\n]"));
    }
}
