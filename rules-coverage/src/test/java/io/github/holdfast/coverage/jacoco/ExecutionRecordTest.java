package io.github.holdfast.coverage.jacoco;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataStore;
import org.junit.jupiter.api.Test;

class ExecutionRecordTest {

    @Test
    void anEmptyRecordKnowsNothing() {
        ExecutionRecord empty = ExecutionRecord.empty();

        assertThat(empty.names()).isEmpty();
        assertThat(empty.knowsName("A")).isFalse();
        assertThat(empty.knowsId(0)).isFalse();
        assertThat(empty.toJdkTypes()).isEmpty();
        assertThat(empty.sessions()).isZero();
    }

    @Test
    void comesBackFromJdkTypesWithAllProbes() {
        ExecutionRecord record = record(new ExecutionData(7, "A", new boolean[] {true, false, true}));

        Map<Long, Object[]> map = record.toJdkTypes();
        ExecutionRecord back = ExecutionRecord.merged(List.of(map));

        assertThat(map.get(7L)).hasSize(2).contains("A");
        assertThat(map.values()).allSatisfy(entry -> assertThat(entry[1]).isExactlyInstanceOf(boolean[].class));
        assertThat(back.knowsName("A")).isTrue();
        assertThat(back.store().get(7).getProbes()).containsExactly(true, false, true);
    }

    @Test
    void mergesHitsOfAllRecordsAndChangesNoneOfThem() {
        ExecutionRecord one = record(new ExecutionData(7, "A", new boolean[] {true, false, false}));
        ExecutionRecord other = record(new ExecutionData(7, "A", new boolean[] {false, false, true}));
        ExecutionRecord third = record(new ExecutionData(8, "B", new boolean[] {true}));

        Map<Long, Object[]> mapOfOne = one.toJdkTypes();
        ExecutionRecord merged = ExecutionRecord.merged(List.of(mapOfOne, other.toJdkTypes(), third.toJdkTypes()));

        assertThat(merged.store().get(7).getProbes()).containsExactly(true, false, true);
        assertThat(merged.names()).containsExactlyInAnyOrder("A", "B");
        assertThat(one.store().get(7).getProbes()).containsExactly(true, false, false);
        assertThat((boolean[]) mapOfOne.get(7L)[1]).containsExactly(true, false, false);
    }

    @Test
    void jdkTypesAreACopy() {
        ExecutionRecord record = record(new ExecutionData(7, "A", new boolean[] {false}));

        ((boolean[]) record.toJdkTypes().get(7L)[1])[0] = true;

        assertThat(record.store().get(7).getProbes()).containsExactly(false);
    }

    private static ExecutionRecord record(ExecutionData data) {
        ExecutionDataStore store = new ExecutionDataStore();
        store.put(data);
        return new ExecutionRecord(store, 1, 0, 0, 0, java.util.Optional.empty());
    }
}
