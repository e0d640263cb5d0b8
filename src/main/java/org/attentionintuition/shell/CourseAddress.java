package org.attentionintuition.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.attentionintuition.course.Course;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.language.Language;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The bare address of a course, {@code /attention-intuition} or {@code /fr/attention-intuition}, leads to its first section. A redirect, not a route that forwards: while a page
 * loads, Vaadin's router may write the address it was asked for over the one that the server has forwarded to.
 */
@Component
final class CourseAddress extends OncePerRequestFilter {

    private final CourseLibrary library;

    CourseAddress(CourseLibrary library) {
        this.library = library;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = List.of("GET", "HEAD").contains(request.getMethod()) ? course(request) : Optional.<Course>empty();
        if (asked.isPresent()) {
            var course = asked.get();
            var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            var page = Language.at(path(request)).address(course.address(course.first()));
            response.sendRedirect(request.getContextPath() + "/" + page + query);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Course> course(HttpServletRequest request) {
        var path = path(request);
        return library.find(Language.plain(path), Language.at(path));
    }

    /** Without a slash at either end. */
    private static String path(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.replaceFirst("^/", "").replaceFirst("/$", "");
    }
}
