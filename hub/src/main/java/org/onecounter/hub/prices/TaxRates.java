package org.onecounter.hub.prices;

import java.util.List;

/** The dated tax rates of every territory. */
public interface TaxRates {

    /** Keeps the rates; one that stands already under territory, class and instant is replaced. Publishes a bundle. */
    void save(List<TaxRate> rates);
}
