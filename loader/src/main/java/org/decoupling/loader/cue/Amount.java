package org.decoupling.loader.cue;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number with its unit as it stands in a sentence.
 *
 * @param start   with the words that bound it and the word of its change
 * @param number  where the number itself begins
 * @param value   in plain units, its sign that of the change where it is one
 * @param upper   the upper end of a range
 * @param unit    local name of the concept
 * @param bound   local name of the concept: exact, about, nearly, more-than, at-least, less-than, at-most
 * @param change  whether it says by how much something changed (增长了8%), and not what it came to
 * @param extent  whether it says how large the change before it was (降幅超过24%)
 * @param printed as printed, blanks closed up
 */
public record Amount(int start, int number, int end, BigDecimal value, Optional<BigDecimal> upper, String unit, String bound, boolean change,
                     boolean extent, String printed) {

    /** The same number of another unit. */
    public Amount in(String unit) {
        return new Amount(start, number, end, value, upper, unit, bound, change, extent, printed);
    }
}
