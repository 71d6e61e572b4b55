package io.github.kinetamine;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A public type as its source shows it, and what its comments say of numbers.
 *
 * <p>A number is a {@code double} or an array of them that a public or protected method takes or gives, or that is a component
 * of a record. It is clear where the comment of the method or of the type names a unit, or says that there is none.
 *
 * @param name with that of its package
 * @param comment its documentation; empty where there is none
 * @param numbersWithoutUnit its members with numbers of which neither comment says in which unit they are
 */
record PublicType(String name, String comment, List<String> numbersWithoutUnit) {

    /** Units, and the words for numbers that have none or that of something else. */
    private static final Pattern UNIT = Pattern.compile("(?<![\\p{L}\\d'])("
            + "kg|mg|µg|ng|g|L|mL|h|min|s|mmHg|%|hours?|minutes|seconds|nanoseconds?|days|weeks|years|units?|dimensionless|"
            + "fractions?|shares?|probabilit(y|ies)|ratios?|relative|factors?|percent|correlations?|logarithm|logit|exponent|R²|CV"
            + ")(?![\\p{L}\\d])");

    static List<PublicType> in(List<String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> files =
                sources.stream().<JavaFileObject>map(SourceText::new).toList();
        JavacTask task = (JavacTask) compiler.getTask(null, null, problem -> {}, List.of("-proc:none"), null, files);
        DocTrees comments = DocTrees.instance(task);
        List<PublicType> types = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                unit.getTypeDecls().stream()
                        .filter(ClassTree.class::isInstance)
                        .map(ClassTree.class::cast)
                        .filter(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC))
                        .forEach(type -> types.add(of(unit, type, comments)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }

    private static PublicType of(CompilationUnitTree unit, ClassTree type, DocTrees comments) {
        TreePath path = TreePath.getPath(unit, type);
        String own = comment(comments, path);
        List<String> unclear = UNIT.matcher(own).find()
                ? List.of()
                : type.getMembers().stream()
                        .filter(member -> showsNumber(type, member))
                        .filter(member -> !UNIT.matcher(comment(comments, new TreePath(path, member)))
                                .find())
                        .map(member -> type.getSimpleName() + "." + nameOf(member))
                        .distinct()
                        .toList();
        String home = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        return new PublicType(home + type.getSimpleName(), own, unclear);
    }

    private static String comment(DocTrees comments, TreePath path) {
        String text = comments.getDocComment(path);
        return text == null ? "" : text;
    }

    private static boolean showsNumber(ClassTree type, Tree member) {
        if (member instanceof VariableTree component) {
            return type.getKind() == Tree.Kind.RECORD && isNumber(component.getType()) && !isStatic(component);
        }
        return member instanceof MethodTree method
                && isVisible(type, method.getModifiers().getFlags())
                && Stream.concat(
                                Stream.ofNullable(method.getReturnType()),
                                method.getParameters().stream().map(VariableTree::getType))
                        .anyMatch(PublicType::isNumber);
    }

    private static boolean isStatic(VariableTree field) {
        return field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    private static boolean isVisible(ClassTree type, Set<Modifier> flags) {
        boolean isOfInterface = type.getKind() == Tree.Kind.INTERFACE && !flags.contains(Modifier.PRIVATE);
        return isOfInterface || flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED);
    }

    private static boolean isNumber(Tree type) {
        return type.toString().matches("double(\\[\\])*|double\\.\\.\\.");
    }

    private static String nameOf(Tree member) {
        return member instanceof MethodTree method
                ? method.getName().toString()
                : ((VariableTree) member).getName().toString();
    }

    /** A source in memory. */
    private static final class SourceText extends SimpleJavaFileObject {

        private final String text;

        SourceText(String text) {
            super(URI.create("memory:///Source.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
