package it.green.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.green.syntax.Shapes.Order;
import it.green.syntax.Shapes.Rectangle;
import it.green.syntax.Shapes.Square;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapesTest {

    private final Shapes shapes = new Shapes(new Square(3), new Rectangle(1, 2), new Square(0));

    @Test
    void sorts() {
        assertEquals(List.of(new Rectangle(1, 2), new Square(3)), shapes.sorted(Order.RISING));
        assertEquals(List.of(new Square(3), new Rectangle(1, 2)), shapes.sorted(Order.FALLING));
    }

    @Test
    void addsUp() {
        assertEquals(11, shapes.new Sum().area());
        assertEquals("Formen", shapes.named("de"));
    }
}
