package org.onecounter.devices;

/** The two lines that face the customer. */
public interface Display {

    void show(String upper, String lower);
}
