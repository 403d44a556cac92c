package de.tresen.process.trial;

import java.util.Map;

/**
 * Models as they stand together in the {@link Sandbox}, apart from all others.
 *
 * @param tenant that the sandbox keeps them under
 * @param files by id of the process: key of its file
 * @param names by id of the element
 * @param decisions by their id: what the sandbox calls them
 */
record Models(String tenant, Map<String, String> files, Map<String, String> names, Map<String, String> decisions) {

    Models {
        files = Map.copyOf(files);
        names = Map.copyOf(names);
        decisions = Map.copyOf(decisions);
    }

    /** As the element is called; else its id. */
    String nameOf(String element) {
        return names.getOrDefault(element, element);
    }
}
