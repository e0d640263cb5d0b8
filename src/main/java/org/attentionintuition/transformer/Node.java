package org.attentionintuition.transformer;

import java.util.List;

/**
 * One step of a model file's graph: what it takes, by name, and what it makes.
 *
 * @param operation as ONNX calls it: MatMul, Add, …
 * @param inputs names of tensors or of other nodes' outputs
 * @param outputs names
 */
record Node(String operation, List<String> inputs, List<String> outputs) {}
