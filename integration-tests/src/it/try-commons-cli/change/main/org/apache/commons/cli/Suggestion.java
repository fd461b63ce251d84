package org.apache.commons.cli;

/** What the change adds to the library: the known option that a mistyped one begins like. */
public final class Suggestion {

    private final Options options;

    public Suggestion(Options options) {
        this.options = options;
    }

    public String instead(String typed) {
        for (Option option : options.getOptions()) {
            if (option.hasLongOpt() && option.getLongOpt().startsWith(typed)) {
                return option.getLongOpt();
            }
        }
        return null;
    }
}
