package it.orders;

import java.util.List;

public final class Order {

    public int totalOf(List<OrderItem> items) {
        return items.stream().mapToInt(OrderItem::price).sum();
    }
}
