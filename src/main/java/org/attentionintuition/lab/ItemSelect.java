package org.attentionintuition.lab;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import java.util.Objects;

/** A choice among numbers, which ones depends on the state. */
final class ItemSelect extends Select<Integer> {

    private List<Integer> shown = List.of();

    /** @param name of each number */
    ItemSelect(
            String label,
            SerializableFunction<Integer, String> name,
            Signal<List<Integer>> items,
            Signal<Integer> chosen,
            SerializableConsumer<Integer> choose) {
        setLabel(label);
        setItemLabelGenerator(name::apply);
        Signal.effect(this, () -> show(items.get(), chosen.get()));
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                choose.accept(change.getValue());
            }
        });
    }

    /** New items clear the choice: they are set only when they have changed. */
    private void show(List<Integer> items, Integer chosen) {
        if (!items.equals(shown)) {
            shown = items;
            setItems(items);
        }
        if (!Objects.equals(getValue(), chosen)) {
            setValue(chosen);
        }
    }
}
