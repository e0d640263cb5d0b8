package org.attentionintuition.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Reads the blocks of a course's pages: first all labs, as what asks about a lab may stand above it, then each page. */
final class BlockReader {

    private final LabReader labs;
    private final PredictReader predicts;
    private final ChallengeReader challenges;
    private final Map<Node, Lab> labOfFence = new HashMap<>();

    BlockReader(Faults faults) {
        var ids = new Ids(faults);
        this.labs = new LabReader(faults, ids);
        this.predicts = new PredictReader(faults, ids);
        this.challenges = new ChallengeReader(faults, ids);
    }

    /** To be called for every page before any is read. */
    void readLabs(Outline.Page page) {
        for (var node : page.nodes()) {
            fence(node)
                    .filter(fence -> fence.word() == Fence.Word.LAB)
                    .flatMap(fence -> labs.read(fence.rest(), fence.yaml(), fence.line()))
                    .ifPresent(lab -> labOfFence.put(node, lab));
        }
    }

    /** Incomplete after a fault. */
    List<Block> read(Outline.Page page, ProseWriter prose) {
        var known = labs(page);
        var blocks = new ArrayList<Block>();
        var run = new Document();
        for (var node : page.nodes()) {
            if (Fence.of(node).isPresent()) {
                addProse(prose.html(run), blocks);
                run = new Document();
                fence(node).flatMap(fence -> block(node, fence, known)).ifPresent(blocks::add);
            } else {
                if (node instanceof Heading) {
                    addProse(prose.html(run), blocks);
                    run = new Document();
                }
                run.appendChild(node);
            }
        }
        addProse(prose.html(run), blocks);
        return blocks;
    }

    private Optional<? extends Block> block(Node node, Fence fence, PageLabs known) {
        return switch (fence.word()) {
            case LAB -> Optional.ofNullable(labOfFence.get(node));
            case PREDICT -> predicts.read(fence, known);
            case CHALLENGE -> challenges.read(fence, known);
        };
    }

    private PageLabs labs(Outline.Page page) {
        Map<String, Lab> found = new LinkedHashMap<>();
        var complete = true;
        for (var node : page.nodes()) {
            if (Fence.of(node).filter(it -> it.word() == Fence.Word.LAB).isPresent()) {
                var lab = labOfFence.get(node);
                complete &= lab != null;
                if (lab != null) {
                    found.put(lab.id(), lab);
                }
            }
        }
        return new PageLabs(found, complete);
    }

    /** A fence that never ends has swallowed the rest of the file; its YAML would only add to the noise. */
    private static Optional<Fence> fence(Node node) {
        return node instanceof FencedCodeBlock block && block.getClosingFenceLength() == null
                ? Optional.empty()
                : Fence.of(node);
    }

    private static void addProse(String html, List<Block> blocks) {
        if (!html.isBlank()) {
            blocks.add(new Prose(html));
        }
    }
}
