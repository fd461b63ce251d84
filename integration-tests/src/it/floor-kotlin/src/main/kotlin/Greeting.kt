package it.kotlin.greeting

import it.kotlin.greeting.formal.Formal

data class Person(val name: String, val title: String? = null)

object Greeter {

    fun greet(person: Person, formal: Boolean): String {
        val greetings = listOf(person).map { if (formal) Formal().greet(it) else "Hi ${it.name}" }
        return greetings.first()
    }
}

inline fun <T> twice(block: () -> T): List<T> = listOf(block(), block())

fun greetTwice(person: Person): List<String> = twice { Greeter.greet(person, false) }
