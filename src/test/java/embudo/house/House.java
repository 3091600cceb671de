package embudo.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The compiled classes of a house and where they stand in it.
 *
 * @param base package below which the rooms lie
 */
record House(String base, JavaClasses classes) {
    /** Room of a class; empty for a class outside the house or directly in its base. */
    String room(JavaClass c) {
        return part(c, 0);
    }

    /** A part of the package below the base: 0 is the room, 1 the package in it. */
    String part(JavaClass c, int i) {
        if (!contains(c) || c.getPackageName().equals(base)) return "";
        String[] parts = c.getPackageName().substring(base.length() + 1).split("\\.");
        return i < parts.length ? parts[i] : "";
    }

    boolean contains(JavaClass c) {
        return within(c, List.of(base));
    }

    static boolean within(JavaClass c, List<String> packages) {
        return packages.stream().anyMatch(p -> (c.getPackageName() + ".").startsWith(p + "."));
    }

    /** Everything that a class uses, described, where the pair of both is refused. */
    Stream<String> uses(BiPredicate<JavaClass, JavaClass> refused) {
        return classes.stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d ->
                        refused.test(d.getOriginClass(), d.getTargetClass().getBaseComponentType()))
                .map(Dependency::getDescription);
    }

    /** Calls of, and references to, methods and constructors that are refused. */
    Stream<String> calls(BiPredicate<JavaClass, Call> refused) {
        return classes.stream()
                .flatMap(c -> c.getCodeUnitAccessesFromSelf().stream())
                .filter(a -> refused.test(a.getOriginOwner(), new Call(a)))
                .map(JavaCodeUnitAccess::getDescription);
    }

    Stream<String> fields(Predicate<JavaField> refused) {
        return classes.stream()
                .flatMap(c -> c.getFields().stream())
                .filter(refused)
                .map(JavaField::getDescription);
    }

    /** One call or reference. */
    record Call(JavaCodeUnitAccess<?> access) {
        boolean of(Class<?> owner, String method) {
            return access.getTargetOwner().isAssignableTo(owner) && name().equals(method);
        }

        boolean of(Class<?> owner, String method, int parameters) {
            return of(owner, method)
                    && access.getTarget().getRawParameterTypes().size() == parameters;
        }

        boolean on(String owner) {
            return access.getTargetOwner().getName().equals(owner);
        }

        boolean in(String packageName) {
            return access.getTargetOwner().getPackageName().equals(packageName);
        }

        String name() {
            return access.getTarget().getName();
        }
    }
}
