package it.app;

import it.core.Price;
import java.util.ArrayList;
import java.util.List;

public final class Basket {

    private final List<Price> prices = new ArrayList<>();

    public void add(Price price) {
        prices.add(price);
    }

    public Price sum() {
        return prices.stream().reduce(new Price(0), Price::plus);
    }

    public boolean isEmpty() {
        return prices.isEmpty();
    }
}
