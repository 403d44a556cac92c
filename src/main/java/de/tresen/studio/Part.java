package de.tresen.studio;

import java.util.Map;

/**
 * Something that a model consists of: an element of a process, a row of a table, a field of a form.
 *
 * @param kind such as {@code userTask}
 * @param name as people know it; empty where it has none
 * @param facts what it says, by how the file calls it
 * @param place where it is drawn; empty where it is not, or where that does not matter
 * @param ordered it matters after what it comes
 */
record Part(String id, String kind, String name, Map<String, String> facts, String place, boolean ordered) {}
