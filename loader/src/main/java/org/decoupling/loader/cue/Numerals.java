package org.decoupling.loader.cue;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as they are printed: digits of either width with or without their thousands set apart, Chinese numerals, or both mixed. */
public final class Numerals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int LONGEST = 40;

    private Numerals() {}

    /** The value of 1 120, ３．５, 二十三, 二〇二二, 三点五, 347.51万; nothing for what is no number. */
    public static Optional<BigDecimal> value(String printed) {
        String plain = plain(printed);
        if (plain.isEmpty() || plain.length() > LONGEST) return Optional.empty();
        try {
            return Optional.of(scaled(plain));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String plain(String printed) {
        StringBuilder plain = new StringBuilder();
        for (char c : printed.toCharArray()) {
            if (c >= '０' && c <= '９') plain.append((char) (c - '０' + '0'));
            else if (c == '．' || c == '点') plain.append('.');
            else if (c == '零' || c == '○' || c == 'Ｏ') plain.append('〇');
            else if (c == '两') plain.append('二');
            else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != ',' && c != '，') plain.append(c);
        }
        return plain.toString();
    }

    /** 万 and 亿 multiply all that stands before them: 1.2万亿 is 1.2 × 10⁴ × 10⁸, and 3亿5千万 a sum. */
    private static BigDecimal scaled(String plain) {
        int yi = plain.lastIndexOf('亿');
        if (yi >= 0) return around(plain, yi, 8);
        int wan = plain.lastIndexOf('万');
        return wan >= 0 ? around(plain, wan, 4) : small(plain);
    }

    private static BigDecimal around(String plain, int at, int zeros) {
        BigDecimal before = at == 0 ? BigDecimal.ONE : scaled(plain.substring(0, at));
        BigDecimal after = at + 1 == plain.length() ? BigDecimal.ZERO : scaled(plain.substring(at + 1));
        return before.scaleByPowerOfTen(zeros).add(after);
    }

    private static BigDecimal small(String plain) {
        if (plain.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')) return new BigDecimal(plain);
        int point = plain.indexOf('.');
        if (point > 0) return new BigDecimal(whole(plain.substring(0, point)) + "." + digits(plain.substring(point + 1)));
        return new BigDecimal(whole(plain));
    }

    /** Digits set side by side (二〇二二) or named by their places (二百三十). */
    private static String whole(String numeral) {
        boolean places = numeral.chars().anyMatch(c -> "十百千".indexOf(c) >= 0);
        return places ? Long.toString(places(numeral)) : digits(numeral);
    }

    private static String digits(String numeral) {
        StringBuilder digits = new StringBuilder();
        for (char c : numeral.toCharArray()) digits.append(digit(c));
        return digits.toString();
    }

    private static long places(String numeral) {
        long sum = 0;
        long digit = -1;
        for (char c : numeral.toCharArray()) {
            int place = "十百千".indexOf(c);
            if (place < 0) {
                digit = c >= '0' && c <= '9' && digit >= 0 ? digit * 10 + (c - '0') : digit(c);
            } else {
                sum += (digit < 0 ? 1 : digit) * (long) Math.pow(10, place + 1);
                digit = -1;
            }
        }
        return sum + Math.max(digit, 0);
    }

    private static int digit(char c) {
        int digit = c >= '0' && c <= '9' ? c - '0' : DIGITS.indexOf(c);
        if (digit < 0) throw new NumberFormatException("no digit: " + c);
        return digit;
    }
}
