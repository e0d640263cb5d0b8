package org.attentionintuition.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import org.attentionintuition.course.Course;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;
import org.attentionintuition.learner.LearnerStore;
import org.attentionintuition.learner.ProgressMark;

/** The frame of every page: the book's name above, the sections of every course beside it, marked where the learner is and has been. */
public class BookLayout extends AppLayout implements AfterNavigationObserver {

    private final LanguageSwitch languages = new LanguageSwitch();
    private final LearnerStore learner = LearnerStore.of(UI.getCurrentOrThrow());

    public BookLayout(CourseLibrary library) {
        addClassName("book");
        setI18n(new AppLayoutI18n().setDrawer(Words.say("shell.contents")));
        var masthead = new Header(skip(), toggle(), home(), new LookSwitch(), languages);
        masthead.addClassName("masthead");
        addToNavbar(masthead);
        var contents = new Nav();
        contents.setAriaLabel(Words.say("shell.contents"));
        library.courses(Reader.language()).forEach(course -> contents.add(contents(course)));
        contents.add(progress());
        addToDrawer(new SearchField("").reachedBySlash(), contents, new LookSwitch());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent arrived) {
        languages.lead(arrived.getLocation());
    }

    /** The first stop of the keyboard: past the contents, to the page. */
    private static NativeButton skip() {
        var skip = new NativeButton(Words.say("shell.skip"));
        skip.addClassName("skip");
        skip.addClickListener(click -> skip.getElement().executeJs("document.querySelector('main h1')?.focus()"));
        return skip;
    }

    private static DrawerToggle toggle() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(Words.say("shell.contents"));
        return toggle;
    }

    private static Anchor home() {
        var home = new Anchor(Reader.link(""), PreviewCard.BOOK);
        home.addClassName("book-name");
        return home;
    }

    private static Anchor progress() {
        var progress = new Anchor(Reader.address("progress"), Words.say("page.progress.title"));
        progress.addClassName("to-progress");
        return progress;
    }

    private SideNav contents(Course course) {
        var nav = Reader.written(course.language(), new SideNav(course.title()));
        nav.setI18n(new SideNav.SideNavI18n().setToggle(Words.say("shell.contents.toggle")));
        course.sections().forEach(section -> nav.addItem(item(course, section)));
        course.beside().forEach(page -> nav.addItem(beside(course, page)));
        if (!course.glossary().isEmpty()) {
            nav.addItem(Reader.own(
                    new SideNavItem(Words.say("page.glossary.title"), Reader.address(course.slug() + "/glossary"))));
        }
        return nav;
    }

    /** A page without a number. */
    private SideNavItem beside(Course course, org.attentionintuition.course.Section page) {
        var address = course.address(page);
        var item = new SideNavItem(page.title(), Reader.address(address));
        item.setSuffixComponent(new ProgressMark(learner.progress(address)));
        return item;
    }

    private SideNavItem item(Course course, org.attentionintuition.course.Section section) {
        var address = course.address(section);
        var item = new SideNavItem(section.title(), Reader.address(address));
        var number = new Span(Integer.toString(section.number()));
        number.addClassName("section-number");
        item.setPrefixComponent(number);
        item.setSuffixComponent(new ProgressMark(learner.progress(address)));
        return item;
    }
}
