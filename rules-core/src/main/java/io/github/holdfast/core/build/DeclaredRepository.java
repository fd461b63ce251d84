package io.github.holdfast.core.build;

import java.util.Objects;

/** A repository that a POM declares, for dependencies or for plugins. Immutable. */
public final class DeclaredRepository {

    private final String id;
    private final String url;
    private final boolean ofPlugins;
    private final Place place;
    private final String profile;

    private DeclaredRepository(String id, String url, boolean ofPlugins, Place place, String profile) {
        this.id = Objects.requireNonNull(id, "id");
        this.url = Objects.requireNonNull(url, "url");
        this.ofPlugins = ofPlugins;
        this.place = Objects.requireNonNull(place, "place");
        this.profile = Objects.requireNonNull(profile, "profile");
    }

    /**
     * @param ofPlugins whether plugins come from it
     * @param profile id of the profile that declares it, active or not; empty when none does
     */
    public static DeclaredRepository of(String id, String url, boolean ofPlugins, Place place, String profile) {
        return new DeclaredRepository(id, url, ofPlugins, place, profile);
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** Its address, interpolated. */
    public String url() {
        return url;
    }

    /** Whether plugins come from it. */
    public boolean ofPlugins() {
        return ofPlugins;
    }

    /** Where it is declared. */
    public Place place() {
        return place;
    }

    /** Id of the profile that declares it, active or not; empty when none does. */
    public String profile() {
        return profile;
    }

    @Override
    public String toString() {
        return id + " " + url + " at " + place;
    }
}
