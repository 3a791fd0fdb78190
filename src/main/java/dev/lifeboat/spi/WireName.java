package dev.lifeboat.spi;

/** A member of a closed vocabulary, with the spelling that both ends of the adapter protocol use for it. */
public interface WireName {

    /** The spelling on the wire, for example {@code work-or-school}. */
    String wireName();

    /**
     * The member of a vocabulary with the given spelling.
     *
     * @throws IllegalArgumentException if there is none; the message lists the known spellings
     */
    static <E extends Enum<E> & WireName> E parse(Class<E> vocabulary, String spelling) {
        StringBuilder known = new StringBuilder();
        for (E member : vocabulary.getEnumConstants()) {
            if (member.wireName().equals(spelling)) {
                return member;
            }
            known.append(known.isEmpty() ? "" : ", ").append(member.wireName());
        }
        throw new IllegalArgumentException(
                "No %s is called '%s'. Known: %s".formatted(vocabulary.getSimpleName(), spelling, known));
    }
}
