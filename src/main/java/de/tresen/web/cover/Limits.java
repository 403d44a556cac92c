package de.tresen.web.cover;

import de.tresen.channel.Channel;
import de.tresen.channel.Channels;
import de.tresen.coverage.Gap;
import de.tresen.coverage.Shift;
import de.tresen.web.cover.CoverPages.Choice;
import de.tresen.web.frame.Tongue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says for which channels and languages a shift or a gap is, and offers them to choose from. */
@Component
class Limits {

    private static final String OTHER = "other";

    private final Channels channels;
    private final MessageSource messages;

    Limits(Channels channels, MessageSource messages) {
        this.channels = channels;
        this.messages = messages;
    }

    /** What a shift of a team can be limited to. */
    record Choices(List<Choice> channels, List<Tongue> languages) {}

    Choices of(Window window) {
        var own = channels.list().stream()
                .filter(channel -> isOwn(channel, window))
                .map(channel -> new Choice(channel.key(), channel.name()))
                .toList();
        return new Choices(own, Tongue.choices(null));
    }

    /**
     * The channels of the desk, read once for a board.
     *
     * @param names by key
     * @param own keys of those that the team answers
     */
    record Known(Map<String, String> names, Set<String> own) {}

    Known known(Window window) {
        var all = channels.list();
        return new Known(
                all.stream().collect(Collectors.toMap(Channel::key, Channel::name)),
                all.stream()
                        .filter(channel -> isOwn(channel, window))
                        .map(Channel::key)
                        .collect(Collectors.toSet()));
    }

    private static boolean isOwn(Channel channel, Window window) {
        return channel.active() && window.team().key().equals(channel.team());
    }

    /** "Forum, Turkish"; empty where it is for whatever. */
    String said(Shift shift, Known known) {
        return said(Stream.ofNullable(shift.channel()), Stream.ofNullable(shift.language()), known.names());
    }

    /** As {@link #said(Shift, Known)}; a gap of all that the team answers does not name each channel. */
    String said(Gap gap, Known known) {
        var isOfAll = gap.channels().containsAll(known.own());
        return said(isOfAll ? Stream.empty() : gap.channels().stream(), gap.languages().stream(), known.names());
    }

    private String said(Stream<String> keys, Stream<String> tongues, Map<String, String> names) {
        var all = keys.map(key -> key.equals(OTHER) ? say("cover.otherChannels") : names.getOrDefault(key, key));
        var languages = tongues.map(tag ->
                tag.equals(OTHER) ? say("cover.otherLanguages") : Tongue.of(tag).name());
        return Stream.concat(all, languages).collect(Collectors.joining(", "));
    }

    private String say(String code) {
        return messages.getMessage(code, new Object[0], LocaleContextHolder.getLocale());
    }
}
