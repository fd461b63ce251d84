package it.orders;

import java.util.List;

public final class Order {

    public int total(List<OrderLine> lines) {
        return lines.stream().mapToInt(OrderLine::price).sum();
    }
}
