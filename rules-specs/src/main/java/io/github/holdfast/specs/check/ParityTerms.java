package io.github.holdfast.specs.check;

import io.github.holdfast.specs.java.ChangeClass;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is demanded of the specs of a reactor. Immutable. */
public final class ParityTerms {

    private final Map<ChangeClass, Demand> demands;
    private final Demand file;
    private final Unmapped unmapped;
    private final int minimumWords;
    private final int maximumAcknowledgements;
    private final int maximumTypesPerSpec;
    private final boolean requireFrontMatter;

    private ParityTerms(Builder builder) {
        demands = Map.of(
                ChangeClass.NONE,
                Demand.NONE,
                ChangeClass.JAVADOC,
                builder.javadoc,
                ChangeClass.BODY,
                builder.body,
                ChangeClass.API,
                builder.api);
        file = builder.file;
        unmapped = builder.unmapped;
        minimumWords = builder.minimumWords;
        maximumAcknowledgements = builder.maximumAcknowledgements;
        maximumTypesPerSpec = builder.maximumTypesPerSpec;
        requireFrontMatter = builder.requireFrontMatter;
    }

    /** The terms that hold when nothing is configured. */
    public static Builder standard() {
        return new Builder();
    }

    /** What a change of this class demands. */
    public Demand of(ChangeClass changeClass) {
        return demands.get(changeClass);
    }

    /** What a change of a file that is not Java demands. */
    public Demand ofFile() {
        return file;
    }

    /** Which types have to be covered. */
    public Unmapped unmapped() {
        return unmapped;
    }

    /** Least number of new words in one block, from 1. */
    public int minimumWords() {
        return minimumWords;
    }

    /** Most acknowledgements of one change. */
    public int maximumAcknowledgements() {
        return maximumAcknowledgements;
    }

    /** Most types of one spec, above which it is told as covering everything. */
    public int maximumTypesPerSpec() {
        return maximumTypesPerSpec;
    }

    /** Whether every spec needs front matter. */
    public boolean requiresFrontMatter() {
        return requireFrontMatter;
    }

    /** All of it as text, to compare modules. */
    public List<String> asText() {
        return List.of(
                "apiChange " + of(ChangeClass.API),
                "bodyChange " + of(ChangeClass.BODY),
                "javadocChange " + of(ChangeClass.JAVADOC),
                "fileChange " + file,
                "unmapped " + unmapped,
                "minimumWords " + minimumWords,
                "maximumAcknowledgements " + maximumAcknowledgements,
                "maximumTypesPerSpec " + maximumTypesPerSpec,
                "requireFrontMatter " + requireFrontMatter);
    }

    /** Collects terms; each method sets one and returns this builder. */
    public static final class Builder {

        private Demand api = Demand.SECTION;
        private Demand body = Demand.SPEC;
        private Demand javadoc = Demand.NONE;
        private Demand file = Demand.SPEC;
        private Unmapped unmapped = Unmapped.NEW;
        private int minimumWords = 1;
        private int maximumAcknowledgements = 3;
        private int maximumTypesPerSpec = 40;
        private boolean requireFrontMatter;

        private Builder() {}

        /** What a change of the API demands. */
        public Builder api(Demand demand) {
            api = Objects.requireNonNull(demand, "demand");
            return this;
        }

        /** What a change of a body demands. */
        public Builder body(Demand demand) {
            body = Objects.requireNonNull(demand, "demand");
            return this;
        }

        /** What a change of Javadoc demands. */
        public Builder javadoc(Demand demand) {
            javadoc = Objects.requireNonNull(demand, "demand");
            return this;
        }

        /** What a change of a file that is not Java demands. */
        public Builder file(Demand demand) {
            file = Objects.requireNonNull(demand, "demand");
            return this;
        }

        /** Which types have to be covered. */
        public Builder unmapped(Unmapped types) {
            unmapped = Objects.requireNonNull(types, "types");
            return this;
        }

        /** Least number of new words in one block, from 1. */
        public Builder minimumWords(int words) {
            minimumWords = words;
            return this;
        }

        /** Most acknowledgements of one change, from 0. */
        public Builder maximumAcknowledgements(int most) {
            maximumAcknowledgements = most;
            return this;
        }

        /** Most types of one spec, from 1. */
        public Builder maximumTypesPerSpec(int most) {
            maximumTypesPerSpec = most;
            return this;
        }

        /** Whether every spec needs front matter. */
        public Builder requireFrontMatter(boolean required) {
            requireFrontMatter = required;
            return this;
        }

        /** The finished terms. */
        public ParityTerms build() {
            return new ParityTerms(this);
        }
    }
}
