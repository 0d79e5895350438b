package nl.trajectoryledger.deploy.gates;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.tools.ToolProvider;

/**
 * How many lines every method takes, from its first annotation to its closing brace. A method that
 * is one switch is as long as the family it switches over, so it counts for half.
 */
final class MethodSizes extends TreeScanner<Void, CompilationUnitTree> {

    private final Map<String, Long> sizes = new TreeMap<>();
    private final SourcePositions positions;

    private MethodSizes(SourcePositions positions) {
        this.positions = positions;
    }

    static Map<String, Long> in(List<Path> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, UTF_8)) {
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    null,
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources));
            var scanner = new MethodSizes(Trees.instance(task).getSourcePositions());
            for (var unit : task.parse()) {
                scanner.scan(unit, unit);
            }
            return scanner.sizes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
        var lines = unit.getLineMap();
        long first = lines.getLineNumber(positions.getStartPosition(unit, method));
        long last = lines.getLineNumber(positions.getEndPosition(unit, method));
        var file = ProjectFiles.name(Path.of(unit.getSourceFile().toUri()));
        var size = last - first + 1;
        sizes.put(
                "%s:%d %s".formatted(file, first, method.getName()),
                isOneSwitch(method) ? size / 2 : size);
        return super.visitMethod(method, unit);
    }

    private static boolean isOneSwitch(MethodTree method) {
        return method.getBody() != null
                && method.getBody().getStatements().size() == 1
                && method.getBody().getStatements().getFirst() instanceof ReturnTree answer
                && answer.getExpression() instanceof SwitchExpressionTree;
    }
}
