package io.github.holdfast.report.reader;

/** The text of a report, whole and right, for tests to break. */
final class Json {

    private Json() {}

    /** A report that failed with one finding. */
    static String failed() {
        return "{\"schema\": 1, \"build\": {\"id\": \"71ca3f15-50b1-44be-9c1f-e69113d4a696\","
                + " \"started\": \"2026-11-22T23:49:12.781Z\", \"commit\": \"9e1005f9fb4eb60029ff041bb62c24600583d465\"},"
                + " \"rule\": \"coverageFloor\", \"execution\": \"coverage-floor\", \"module\": \"orders\","
                + " \"verdict\": \"FAILED\", \"reason\": null, \"base\": null, \"evidence\": {\"counters\": {"
                + "\"LINE\": {\"covered\": 10, \"missed\": 7}, \"BRANCH\": {\"covered\": 3, \"missed\": 5}},"
                + " \"limits\": [{\"element\": \"MODULE\", \"counter\": \"LINE\", \"value\": \"COVEREDRATIO\","
                + " \"minimum\": \"0.75\", \"includes\": [], \"excludes\": []}]}, \"notJudged\": [\"left out\"],"
                + " \"findings\": [{\"code\": \"COVERAGE-BELOW-FLOOR\", \"severity\": \"ERROR\", \"subject\": \"orders\","
                + " \"message\": \"too low\", \"found\": \"10/17\", \"needed\": \"0.75\", \"file\": \"a/B.java\","
                + " \"line\": 3, \"fix\": \"add tests\", \"details\": {\"lastLine\": 5}}],"
                + " \"checkAgain\": \"mvn verify\"}";
    }

    /** The same of a build that began at this moment. */
    static String of(String id, String started) {
        return failed().replace("71ca3f15", id).replace("2026-11-22T23:49:12.781Z", started);
    }
}
