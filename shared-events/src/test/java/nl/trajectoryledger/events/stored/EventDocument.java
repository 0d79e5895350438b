package nl.trajectoryledger.events.stored;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.SinceTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;

import nl.trajectoryledger.events.dossier.DossierEvent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import javax.tools.ToolProvider;

/** What the Javadoc of an event says, as Markdown. */
record EventDocument(String name, DocCommentTree comment) {

    static EventDocument of(Class<? extends DossierEvent> type) {
        var source = Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, UTF_8)) {
            var objects = files.getJavaFileObjects(source);
            var task = (JavacTask) compiler.getTask(null, files, null, null, null, objects);
            var unit = task.parse().iterator().next();
            var record = new TreePath(new TreePath(unit), unit.getTypeDecls().getFirst());
            return new EventDocument(
                    EventNames.of(type).name(), DocTrees.instance(task).getDocCommentTree(record));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The first sentence. */
    String opening() {
        return text(comment.getFirstSentence());
    }

    /** All sentences. */
    String meaning() {
        return text(comment.getFullBody());
    }

    /** What the comment says of a field; empty if its name says all. */
    String meaningOf(String field) {
        return comment.getBlockTags().stream()
                .filter(ParamTree.class::isInstance)
                .map(ParamTree.class::cast)
                .filter(tag -> tag.getName().toString().equals(field))
                .map(tag -> text(tag.getDescription()))
                .collect(joining());
    }

    /** The release that first stored the event. */
    String since() {
        return comment.getBlockTags().stream()
                .filter(SinceTree.class::isInstance)
                .map(tag -> text(((SinceTree) tag).getBody()))
                .collect(joining());
    }

    private static String text(List<? extends DocTree> parts) {
        return parts.stream()
                .map(Object::toString)
                .collect(joining())
                .replaceAll("\\{@(?:code|link) ([^}]+)\\}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
