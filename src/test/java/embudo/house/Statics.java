package embudo.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Static fields whose content can change while the program runs. */
final class Statics {
    private static final List<Class<?>> HOLDERS =
            List.of(
                    Collection.class,
                    Map.class,
                    Iterator.class,
                    ThreadLocal.class,
                    StringBuilder.class,
                    StringBuffer.class,
                    LongAdder.class);

    private Statics() {}

    /**
     * True for what is not final, for arrays that others can reach, and for holders that are made
     * to be written (a declared {@code List} or {@code Map} passes: most are copies made by {@code
     * List.of}, and the declaration can't tell).
     */
    static boolean canChange(JavaField field) {
        if (!field.getModifiers().contains(JavaModifier.STATIC)
                || field.getModifiers().contains(JavaModifier.SYNTHETIC)) return false;
        JavaClass type = field.getRawType();
        return !field.getModifiers().contains(JavaModifier.FINAL)
                || (type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE))
                || (!type.isInterface() && HOLDERS.stream().anyMatch(type::isAssignableTo))
                || type.getPackageName().startsWith("java.util.concurrent.atomic")
                || type.getPackageName().startsWith("java.util.concurrent.locks");
    }
}
