package dev.lifeboat.rules;

/**
 * How the catalogue reads a place where the source document is unclear or contradicts itself.
 *
 * @param id {@code A1}, {@code A2} ...
 * @param problem what is unclear
 * @param reading what the rules that name this reading take it to mean
 */
public record Reading(String id, String problem, String reading) {

    public Reading {
        if (id == null || !id.matches("A[1-9][0-9]?")) {
            throw new IllegalArgumentException(
                    "'%s' is not a reading's id: expected A and a number, such as A4".formatted(id));
        }
        if (problem == null || problem.isBlank() || reading == null || reading.isBlank()) {
            throw new IllegalArgumentException("reading %s: 'problem' and 'reading' are both needed".formatted(id));
        }
    }
}
