package de.tresen.servicelevel;

import de.tresen.servicelevel.ForesightMapper.Count;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many promises run now, those that stand still or are late included. */
@Service
@Transactional(readOnly = true)
public class RunningPromises {

    private final ForesightMapper mapper;

    RunningPromises(ForesightMapper mapper) {
        this.mapper = mapper;
    }

    /** By the key of the level; levels with none are left out. */
    public Map<String, Integer> byLevel() {
        return counts(mapper.runningByLevel());
    }

    /** By the key of the service hours; those with none are left out. */
    public Map<String, Integer> byHours() {
        return counts(mapper.runningByHours());
    }

    private static Map<String, Integer> counts(List<Count> counts) {
        return counts.stream().collect(Collectors.toMap(Count::what, Count::many));
    }
}
