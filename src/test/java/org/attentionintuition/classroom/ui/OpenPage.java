package org.attentionintuition.classroom.ui;

import java.util.Map;
import org.attentionintuition.page.Held;
import org.attentionintuition.page.OpenSection;

/** A section that is open in a tab, without its labs. */
final class OpenPage implements OpenSection {

    private final String address;
    Onlooker onlooker = Onlooker.NONE;
    Map<String, String> states = Map.of();
    Held held = Held.NOTHING;

    OpenPage(String address) {
        this.address = address;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public Map<String, String> states() {
        return states;
    }

    @Override
    public void watch(Onlooker next) {
        onlooker = next;
        next.moved();
    }

    @Override
    public void show(Map<String, String> shown) {
        states = shown;
    }

    @Override
    public void handOver() {}

    @Override
    public void giveBack() {
        states = Map.of();
    }

    @Override
    public void hold(Held what) {
        held = what;
    }
}
