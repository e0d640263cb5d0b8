package org.attentionintuition.page;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Table;
import com.vaadin.flow.component.html.TableDataCell;
import com.vaadin.flow.component.html.TableHeaderCell;
import com.vaadin.flow.component.html.TableRow;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import org.attentionintuition.course.Course;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Section;
import org.attentionintuition.learner.KeepingPanel;
import org.attentionintuition.learner.LearnerStore;
import org.attentionintuition.learner.SectionProgress;
import org.attentionintuition.shell.BookLayout;

/**
 * What the learner has done, at {@code /progress}: each section with its visit, predictions and challenges; export, import, clear. A
 * course of the same name would lose only its bare address, {@code /progress}, to this page.
 */
@Route(value = "progress", layout = BookLayout.class)
@PageTitle("Your progress · Attention Intuition")
public class ProgressPage extends Main {

    private final LearnerStore store = LearnerStore.of(UI.getCurrentOrThrow());

    public ProgressPage(CourseLibrary library) {
        addClassNames("page", "progress");
        add(
                new H1("Your progress"),
                new Paragraph(
                        "This is kept in this browser only. There is no account, and the server stores nothing of it;"
                                + " whoever uses this browser sees it. To take it to another browser, export it to a file here and"
                                + " import that file there."),
                new KeepingPanel(store));
        library.courses().forEach(this::course);
    }

    private void course(Course course) {
        add(new H2(course.title()));
        var table = new Table();
        table.addClassName("figures");
        table.getElement().setAttribute("aria-label", course.title());
        table.getHead().addRow().addColumnHeaderCells("Section", "Visited", "Predictions", "Challenges");
        course.pages().forEach(section -> table.getBody().add(row(course, section)));
        var scroll = new Div(table);
        scroll.addClassName("scroll");
        add(scroll);
    }

    private TableRow row(Course course, Section section) {
        var address = course.address(section);
        var progress = store.progress(address);
        var title = new TableHeaderCell(new Anchor(address, name(course, section)));
        title.setScope(TableHeaderCell.Scope.ROW);
        var row = new TableRow();
        row.add(
                title,
                cell(progress.map(it -> it.visited() ? "✓ yes" : "not yet")),
                cell(progress.map(ProgressPage::predictions)),
                cell(progress.map(it -> it.solved() == 0 ? "–" : it.solved() + " solved")));
        return row;
    }

    private static String name(Course course, Section section) {
        return course.isSection(section) ? section.number() + ". " + section.title() : section.title();
    }

    private static String predictions(SectionProgress progress) {
        return progress.predictions() == 0 ? "–" : progress.right() + " right of " + progress.predictions();
    }

    private static TableDataCell cell(Signal<String> text) {
        var cell = new TableDataCell();
        cell.bindText(text);
        return cell;
    }
}
