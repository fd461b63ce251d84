package io.github.holdfast.coverage.check;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

/** Whether a value, with all that it holds, is of the JDK, so that it means the same in every class realm. */
final class JdkTypes {

    private JdkTypes() {}

    static boolean in(Object value) {
        if (value instanceof Map) {
            Map<?, ?> map = (Map<?, ?>) value;
            return isJdk(value) && in(map.keySet()) && in(map.values());
        }
        if (value instanceof Collection) {
            return isJdk(value) && ((Collection<?>) value).stream().allMatch(JdkTypes::in);
        }
        if (value instanceof Object[]) {
            return Arrays.stream((Object[]) value).allMatch(JdkTypes::in);
        }
        return isJdk(value);
    }

    private static boolean isJdk(Object value) {
        return value != null && value.getClass().getClassLoader() == null;
    }
}
