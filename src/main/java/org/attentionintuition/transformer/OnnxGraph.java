package org.attentionintuition.transformer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is needed of a model file: its numbers, and the steps that tell which of them is what (the matrices are nameless in it). The
 * field numbers are those of onnx.proto3.
 *
 * @param tensors by their names
 * @param makers the node that makes each output, by the output's name
 */
record OnnxGraph(Map<String, Tensor> tensors, Map<String, Node> makers) {

    private static final int BUFFER = 1 << 16;

    /**
     * Reads a model file once, forwards.
     *
     * @param in the file, closed by the caller
     * @throws IOException if it breaks off or is no such file
     */
    static OnnxGraph read(InputStream in) throws IOException {
        var graph = new OnnxGraph(new HashMap<>(), new HashMap<>());
        var wire = new WireReader(new BufferedInputStream(in, BUFFER));
        wire.stream(field -> {
            if (field == 7) {
                wire.message(within -> graph.readPart(wire, within));
            } else {
                wire.skip();
            }
        });
        if (graph.tensors.isEmpty()) {
            throw new IOException("model file: found no tensors, needed an ONNX model");
        }
        return graph;
    }

    Tensor tensor(String name) throws IOException {
        var tensor = tensors.get(name);
        if (tensor == null) {
            throw new IOException("model file: found no tensor " + name);
        }
        return tensor;
    }

    Node maker(String output) throws IOException {
        var node = makers.get(output);
        if (node == null) {
            throw new IOException("model file: found no node that makes " + output);
        }
        return node;
    }

    private void readPart(WireReader wire, int field) throws IOException {
        switch (field) {
            case 1 -> {
                var node = readNode(wire);
                node.outputs().forEach(output -> makers.put(output, node));
            }
            case 5 -> {
                var tensor = readTensor(wire);
                tensors.put(tensor.name(), tensor);
            }
            default -> wire.skip();
        }
    }

    private static Node readNode(WireReader wire) throws IOException {
        var operation = new StringBuilder();
        var node = new Node("", new ArrayList<>(), new ArrayList<>());
        wire.message(field -> {
            switch (field) {
                case 1 -> node.inputs().add(wire.text());
                case 2 -> node.outputs().add(wire.text());
                case 4 -> operation.append(wire.text());
                default -> wire.skip();
            }
        });
        return new Node(operation.toString(), node.inputs(), node.outputs());
    }

    private static Tensor readTensor(WireReader wire) throws IOException {
        var tensor = new Object() {
            String name = "";
            int type;
            byte[] raw = {};
            final IntStream.Builder shape = IntStream.builder();
            final IntStream.Builder list = IntStream.builder();
        };
        wire.message(field -> {
            switch (field) {
                case 1 -> wire.varints(size -> tensor.shape.add(Math.toIntExact(size)));
                case 2 -> tensor.type = (int) wire.varint();
                case 4, 9 -> tensor.raw = wire.bytes(); // packed floats lie like raw ones
                case 5 -> wire.varints(number -> tensor.list.add((int) number));
                case 8 -> tensor.name = wire.text();
                default -> wire.skip();
            }
        });
        return new Tensor(
                tensor.name,
                tensor.shape.build().toArray(),
                tensor.type,
                tensor.raw,
                tensor.list.build().toArray());
    }
}
