package com.acme.app;

import com.acme.lib.Rates;

public interface Shop {

    Rates rates();
}
