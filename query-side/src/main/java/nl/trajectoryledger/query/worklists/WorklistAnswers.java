package nl.trajectoryledger.query.worklists;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import nl.trajectoryledger.query.coverage.Worklist;
import nl.trajectoryledger.query.rulebook.CurrentRulebook;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Worklists over HTTP. To act on a row is to state a fact. */
@RestController
class WorklistAnswers {

    private static final String SIZE = "50";
    private static final int MOST = 500;

    private final TaskTable tasks;
    private final CurrentRulebook rulebook;

    WorklistAnswers(TaskTable tasks, CurrentRulebook rulebook) {
        this.tasks = tasks;
        this.rulebook = rulebook;
    }

    @GetMapping("/api/worklists")
    List<WorklistSummary> worklists() {
        var counts = tasks.counts();
        return Arrays.stream(Worklist.values())
                .map(
                        list ->
                                new WorklistSummary(
                                        list.label(),
                                        TaskText.told(text -> text.title(list)),
                                        counts.getOrDefault(list.label(), 0L)))
                .toList();
    }

    @GetMapping("/api/worklists/{name}")
    ResponseEntity<?> worklist(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(defaultValue = SIZE) int size) {
        var worklist = find(name);
        if (worklist == null) {
            return problem(NOT_FOUND, "the worklists are " + names());
        }
        if (size < 1 || size > MOST) {
            return problem(BAD_REQUEST, "size is a number of rows from 1 to " + MOST);
        }
        var after = page == null ? null : PageKey.read(page).orElse(null);
        if (page != null && after == null) {
            return problem(BAD_REQUEST, "page is what the page before gave as next");
        }
        return ResponseEntity.ok(page(worklist, after, size));
    }

    private WorklistPage page(Worklist worklist, @Nullable PageKey after, int size) {
        var list = rulebook.get().codes();
        // One more than is shown tells whether there is another page.
        var found = tasks.page(worklist, after, size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        var next = found.size() > size ? shown.getLast().key().text() : null;
        return new WorklistPage(
                worklist.label(),
                TaskText.told(text -> text.title(worklist)),
                shown.stream()
                        .map(each -> WorklistEntry.of(each.key().patient(), each.task(), list))
                        .toList(),
                next);
    }

    private static @Nullable Worklist find(String name) {
        return Arrays.stream(Worklist.values())
                .filter(list -> list.label().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String names() {
        return Arrays.stream(Worklist.values())
                .map(Worklist::label)
                .collect(Collectors.joining(", "));
    }

    private static ResponseEntity<?> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail)).build();
    }
}
