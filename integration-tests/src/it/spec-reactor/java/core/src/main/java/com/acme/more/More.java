package com.acme.more;

final class More {}
