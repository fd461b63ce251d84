package it.kotlin.greeting.formal

import it.kotlin.greeting.Person

class Formal {

    fun greet(person: Person): String = when (person.title) {
        null -> "Dear ${person.name}"
        else -> "Dear ${person.title} ${person.name}"
    }

    fun farewell(): String {
        return "Yours faithfully"
    }
}
