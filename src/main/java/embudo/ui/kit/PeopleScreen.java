package embudo.ui.kit;

import java.util.Set;

/** A screen that can be opened on a set of people. */
public interface PeopleScreen extends Screen {
    void showPeople(String title, Set<Long> people);
}
