package org.attentionintuition.classroom;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Classrooms whose rooms are kept in memory, for tests of what is made of them. */
public final class RoomsInMemory implements AutoCloseable {

    private final ConfigurableApplicationContext context = RoomStorageTest.started("jdbc:h2:mem:" + UUID.randomUUID());

    public Classroom classroom() {
        return context.getBean(Classroom.class);
    }

    /** From now on no event can be kept. */
    public void loseTheDatabase() throws Exception {
        ((AutoCloseable) context.getBean(DataSource.class)).close();
    }

    @Override
    public void close() {
        context.close();
    }
}
