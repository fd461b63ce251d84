package it.kotlin.greeting.formal

class Letter {

    fun begin(name: String): String {
        return "Dear " + name
    }

    fun end(): String {
        return "Yours faithfully"
    }
}
