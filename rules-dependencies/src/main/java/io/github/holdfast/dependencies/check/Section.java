package io.github.holdfast.dependencies.check;

/** A part of the list of approvals: what its entries approve. */
public enum Section {
    /** Dependencies, direct and transitive. */
    DEPENDENCIES("dependencies"),
    /** Build and reporting plugins with the dependencies declared in them. */
    PLUGINS("plugins"),
    /** Build and core extensions. */
    EXTENSIONS("extensions"),
    /** Annotation processors and other plugins of the compiler. */
    PROCESSORS("processors"),
    /** Parent POMs from outside the tree. */
    PARENTS("parents"),
    /** Imported dependency management. */
    BOMS("boms"),
    /** Repositories of dependencies and plugins, by id and address. */
    REPOSITORIES("repositories"),
    /** Archives and native files that are checked in, by path. */
    ARCHIVES("archives");

    private final String key;

    Section(String key) {
        this.key = key;
    }

    /** Its key in the file. */
    public String key() {
        return key;
    }

    /** Whether its entries name artifacts. */
    public boolean isOfArtifacts() {
        return this != REPOSITORIES && this != ARCHIVES;
    }
}
