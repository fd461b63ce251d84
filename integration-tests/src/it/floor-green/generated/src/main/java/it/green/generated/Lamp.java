package it.green.generated;

import it.green.processor.Described;

@Described
public final class Lamp {

    public String name() {
        return new LampDescription().one();
    }
}
