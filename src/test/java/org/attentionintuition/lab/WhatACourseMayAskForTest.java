package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.attentionintuition.course.CourseLoader;
import org.attentionintuition.course.GradientLab;
import org.attentionintuition.course.Lab;
import org.attentionintuition.course.ParallelLab;
import org.attentionintuition.course.ProjectionsLab;
import org.attentionintuition.course.RecallLab;
import org.attentionintuition.course.ScalingLab;
import org.attentionintuition.experiment.LookupTraining;
import org.attentionintuition.experiment.Progress;
import org.junit.jupiter.api.Test;

/** The loader's limits lie within the experiments': what a course may ask for can be run. */
class WhatACourseMayAskForTest {

    @Test
    void theLargestRecallLabCanBeSet() {
        var lab = lab(RecallLab.class, "recall", """
                length: {start: 100, min: 2, max: 100}
                width: {start: 256, min: 1, max: 256}
                radius: {start: 2, min: 0.1, max: 2}
                symbols: 32
                training: 2000
                test: 2000
                """);
        var settings = RecallView.settings(lab);
        assertThat(settings.length()).isEqualTo(100);
        assertThat(settings.withLength(2).withWidth(1).withSpectralRadius(0.1).width())
                .isEqualTo(1);
    }

    @Test
    void theLargestGradientParallelAndScalingLabsCanBeSet() {
        assertThat(GradientView.settings(lab(
                                GradientLab.class,
                                "gradient",
                                "steps: 10000\nwidth: 256\nradius: {start: 2, min: 0.1, max: 2}"))
                        .steps())
                .isEqualTo(10_000);
        assertThat(ParallelView.settings(lab(
                                ParallelLab.class,
                                "parallel",
                                "length: {start: 1024, min: 1, max: 1024}\nwidth: {start: 256, min: 1, max: 256}"))
                        .length())
                .isEqualTo(1024);
        assertThat(ScalingView.settings(lab(
                                ScalingLab.class,
                                "scaling",
                                "width: {start: 1, min: 1, max: 1024}\nkeys: 256\nsamples: 2000"))
                        .widths())
                .hasSize(11)
                .endsWith(1024);
    }

    /** What is shown after training is what was trained: the last record's accuracy holds under the lab's own attention. */
    @Test
    void theBooksProjectionsLearnTheirPartners() {
        var lab = BuiltInCourse.lab(ProjectionsLab.class, "three-projections");
        var settings = TrainingPanel.settings(lab, lab.tokenVectors());
        var result = LookupTraining.run(settings, Progress.NONE, step -> {});
        assertThat(result.last().accuracy()).isEqualTo(1);
        assertThat(result.last().loss()).isLessThan(result.first().loss() / 10);
        var shown = ProjectionsFigure.of(
                lab, ProjectionsState.start(lab).atStep(50, result.last().weights()));
        assertThat(shown.trace().settings()).isEqualTo(settings.attention());
    }

    private static <L extends Lab> L lab(Class<L> kind, String name, String yaml) {
        var markdown = "# Course\n\n## Page\n\n```lab %s\nid: lab\ntitle: Lab\nprovenance: measured\n%s\n```\n"
                .formatted(name, yaml);
        return kind.cast(
                new CourseLoader().load("course.md", markdown).first().labs().getFirst());
    }
}
