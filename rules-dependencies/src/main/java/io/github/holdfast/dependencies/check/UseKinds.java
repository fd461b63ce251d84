package io.github.holdfast.dependencies.check;

/** The kinds of uses in words: the code of one that nobody approved, and what it is called. */
final class UseKinds {

    private UseKinds() {}

    static String code(Use use) {
        switch (use.kind()) {
            case PLUGIN:
                return "NEW-PLUGIN";
            case PLUGIN_DEPENDENCY:
                return "NEW-PLUGIN-DEPENDENCY";
            case EXTENSION:
            case CORE_EXTENSION:
                return "NEW-EXTENSION";
            case PROCESSOR:
                return "NEW-PROCESSOR";
            case PARENT:
                return "NEW-PARENT";
            case BOM:
                return "NEW-BOM";
            default:
                return use.isTransitive() ? "NEW-TRANSITIVE" : "NEW-DEPENDENCY";
        }
    }

    static String noun(Use use) {
        switch (use.kind()) {
            case PLUGIN:
                return "plugin";
            case PLUGIN_DEPENDENCY:
                return "plugin dependency";
            case EXTENSION:
                return "extension";
            case CORE_EXTENSION:
                return "core extension";
            case PROCESSOR:
                return "annotation processor";
            case PARENT:
                return "parent";
            case BOM:
                return "BOM";
            default:
                return "dependency";
        }
    }
}
