package nl.trajectoryledger.query.rulebook;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

import nl.trajectoryledger.events.codes.UzoviCode;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A parameter as set by somebody for a stretch of time.
 *
 * @param unit what its numbers count; null where it has none
 * @param validFrom first day; null if it holds since before the rulebook
 * @param validUntil last day; null while it is in force
 * @param insurer whose choice it is; null for the rulebook's own, which holds for all others
 * @param article the article, or the condition in the words of the document
 * @param publication where that text was published
 * @param source where it was read: an address, or a document with its date
 */
public record Dated<P extends Parameter>(
        @JsonTypeInfo(
                        use = JsonTypeInfo.Id.NAME,
                        include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
                        property = "parameter")
                P value,
        @Nullable Unit unit,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable UzoviCode insurer,
        String article,
        String publication,
        String source)
        implements Validity {}
