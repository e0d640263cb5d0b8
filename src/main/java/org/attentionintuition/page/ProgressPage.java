package org.attentionintuition.page;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Table;
import com.vaadin.flow.component.html.TableDataCell;
import com.vaadin.flow.component.html.TableHeaderCell;
import com.vaadin.flow.component.html.TableRow;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import org.attentionintuition.course.Course;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Section;
import org.attentionintuition.lab.Scroller;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;
import org.attentionintuition.learner.KeepingPanel;
import org.attentionintuition.learner.LearnerStore;
import org.attentionintuition.learner.SectionProgress;
import org.attentionintuition.shell.BookLayout;

/**
 * What the learner has done, at {@code /progress}: each section with its visit, predictions and challenges; export, import, clear. A
 * course of the same name would lose only its bare address, {@code /progress}, to this page.
 */
@Route(value = Language.ROUTE + "/progress", layout = BookLayout.class)
public class ProgressPage extends Main implements HasDynamicTitle {

    private final LearnerStore store = LearnerStore.of(UI.getCurrentOrThrow());

    public ProgressPage(CourseLibrary library) {
        addClassNames("page", "progress");
        add(
                new H1(Words.say("page.progress.title")),
                new Paragraph(Words.say("page.progress.lead")),
                new KeepingPanel(store));
        library.courses(Reader.language()).forEach(this::course);
    }

    @Override
    public String getPageTitle() {
        return Words.say("page.progress.title") + " · Attention Intuition";
    }

    private void course(Course course) {
        add(Reader.written(course.language(), new H2(course.title())));
        var table = new Table();
        table.addClassName("figures");
        table.getElement().setAttribute("aria-label", course.title());
        table.getHead()
                .addRow()
                .addColumnHeaderCells(
                        Words.say("page.progress.section"),
                        Words.say("page.progress.visited"),
                        Words.say("page.progress.predictions"),
                        Words.say("page.progress.challenges"));
        course.pages().forEach(section -> table.getBody().add(row(course, section)));
        var scroll = new Scroller(course.title());
        scroll.add(table);
        add(scroll);
    }

    private TableRow row(Course course, Section section) {
        var address = course.address(section);
        var progress = store.progress(address);
        var title = new TableHeaderCell(
                Reader.written(course.language(), new Anchor(Reader.address(address), name(course, section))));
        title.setScope(TableHeaderCell.Scope.ROW);
        var row = new TableRow();
        row.add(
                title,
                cell(progress.map(
                        it -> it.visited() ? Words.say("page.progress.yes") : Words.say("page.progress.not-yet"))),
                cell(progress.map(ProgressPage::predictions)),
                cell(progress.map(it -> it.solved() == 0 ? "–" : Words.say("page.progress.solved", it.solved()))));
        return row;
    }

    private static String name(Course course, Section section) {
        return course.isSection(section) ? section.number() + ". " + section.title() : section.title();
    }

    private static String predictions(SectionProgress progress) {
        return progress.predictions() == 0
                ? "–"
                : Words.say("page.progress.right", progress.right(), progress.predictions());
    }

    private static TableDataCell cell(Signal<String> text) {
        var cell = new TableDataCell();
        cell.bindText(text);
        return cell;
    }
}
