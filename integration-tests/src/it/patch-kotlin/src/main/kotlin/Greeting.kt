package it.kotlin.greeting

class Greeter {

    fun greet(name: String): String {
        return "Hello " + name
    }
}
