package it.kotlin.greeting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GreetingTest {

    private final Person ada = new Person("Ada", "Countess");

    @Test
    void greets() {
        assertEquals("Dear Countess Ada", Greeter.INSTANCE.greet(ada, true));
        assertEquals(List.of("Hi Ada", "Hi Ada"), GreetingKt.greetTwice(ada));
    }
}
