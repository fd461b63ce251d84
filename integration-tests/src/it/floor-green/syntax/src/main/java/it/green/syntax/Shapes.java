package it.green.syntax;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Records, lambdas, nested, inner, local and anonymous classes, enums and switches. */
public final class Shapes {

    private static final ToIntFunction<Shape> AREA = shape -> shape.area();

    static {
        if (AREA == null) {
            throw new AssertionError();
        }
    }

    private final List<Shape> shapes;

    public Shapes(Shape... shapes) {
        this.shapes = List.of(shapes);
    }

    public interface Shape {

        int area();

        default boolean isEmpty() {
            return area() == 0;
        }
    }

    public record Square(int side) implements Shape {

        public Square {
            if (side < 0) {
                throw new IllegalArgumentException("negative");
            }
        }

        @Override
        public int area() {
            return side * side;
        }
    }

    public record Rectangle(int width, int height) implements Shape {

        @Override
        public int area() {
            return width * height;
        }
    }

    public enum Order {
        RISING,
        FALLING {
            @Override
            Comparator<Shape> comparator() {
                return super.comparator().reversed();
            }
        };

        Comparator<Shape> comparator() {
            return new Comparator<>() {
                @Override
                public int compare(Shape one, Shape other) {
                    return Integer.compare(AREA.applyAsInt(one), AREA.applyAsInt(other));
                }
            };
        }
    }

    public final class Sum {

        public int area() {
            class Adder {

                private int total;

                private void add(Shape shape) {
                    total += shape.area();
                }
            }
            Adder adder = new Adder();
            shapes.forEach(adder::add);
            return adder.total;
        }
    }

    public List<Shape> sorted(Order order) {
        return shapes.stream().filter(shape -> !shape.isEmpty()).sorted(order.comparator()).collect(Collectors.toList());
    }

    public String named(String language) {
        return switch (language) {
            case "de" -> "Formen";
            case "fr" -> "formes";
            default -> "shapes";
        };
    }
}
