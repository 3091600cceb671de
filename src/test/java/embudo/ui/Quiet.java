package embudo.ui;

import embudo.kernel.Page;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A service that knows nothing: empty lists, zero, nobody. For what a test does not look at. */
public final class Quiet {
    private Quiet() {}

    public static <T> T of(Class<T> service) {
        return service.cast(
                Proxy.newProxyInstance(
                        service.getClassLoader(), new Class<?>[] {service}, Quiet::answer));
    }

    private static Object answer(Object proxy, Method method, Object[] args) throws Throwable {
        if (method.isDefault()) return InvocationHandler.invokeDefault(proxy, method, args);
        Class<?> type = method.getReturnType();
        if (type == List.class) return List.of();
        if (type == Set.class) return Set.of();
        if (type == Map.class) return Map.of();
        if (type == Optional.class) return Optional.empty();
        if (type == Page.class) return new Page<>(List.of(), 0, 0);
        if (type == String.class) return method.getName().equals("toString") ? "quiet" : "";
        if (type.isArray()) return Array.newInstance(type.componentType(), 0);
        if (type == long.class) return 0L;
        if (type == int.class) return method.getName().equals("hashCode") ? 1 : 0;
        if (type == boolean.class) return method.getName().equals("equals") && proxy == args[0];
        return null;
    }
}
