package org.decoupling.loader.cue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with their units in running text. Years, ordinals, page numbers and the plan of a text (三个层面) are none. */
public final class Amounts {
    private static final Pattern DIGITS = Pattern.compile("[0-9０-９]");
    private static final Pattern YEAR = Pattern.compile("[12１２][0-9０-９]{3}|[一二][〇零一二三四五六七八九]{3}");
    private static final Pattern LASTS = Pattern.compile("(?:长达|为期|平均要|历时|持续|延长|至少|超过|推迟|缩短|需要|需|要|达|为)$");
    private static final BigDecimal COUNTED = BigDecimal.valueOf(3);
    /** Units that a change is given in; of others a word such as 新增 only says how the number came about. */
    private static final List<String> RATES = List.of("percent", "percentage-points", "times");
    private static final int LOOK = 8;

    private final String text;
    private final Matcher at;

    private Amounts(String text) {
        this.text = text;
        this.at = AmountWords.AMOUNT.matcher(text);
    }

    public static List<Amount> in(String text) {
        Amounts amounts = new Amounts(text);
        List<Amount> found = new ArrayList<>();
        while (amounts.at.find()) amounts.amount().ifPresent(found::add);
        return found;
    }

    private Optional<Amount> amount() {
        return at.group("fraction") != null ? fraction().map(value -> amount(value, Optional.empty(), "percent")) : number();
    }

    /** 百分之二十, 三分之一. */
    private Optional<BigDecimal> fraction() {
        if (at.group("hundredths") != null) return Numerals.value(at.group("hundredths"));
        Optional<BigDecimal> whole = Numerals.value(at.group("whole")).filter(value -> value.signum() > 0);
        return whole.flatMap(parts -> Numerals.value(at.group("part"))
                .map(part -> part.scaleByPowerOfTen(2).divide(parts, new MathContext(4, RoundingMode.HALF_UP))));
    }

    private Optional<Amount> number() {
        Optional<BigDecimal> value = Numerals.value(at.group("number"));
        String[] unit = AmountWords.UNITS.get(at.group("unit"));
        if (value.isEmpty() || !isFigure(value.get(), unit)) return Optional.empty();
        BigDecimal factor = unit == null ? BigDecimal.ONE : new BigDecimal(unit[2]);
        BigDecimal half = at.group("half") == null ? BigDecimal.ZERO : new BigDecimal("0.5");
        BigDecimal amount = value.get().add(half).multiply(factor);
        Optional<BigDecimal> low = Optional.ofNullable(at.group("low")).flatMap(Numerals::value).map(number -> scaled(number, value.get()).multiply(factor));
        String closer = unit == null ? "count" : closer(unit[1]);
        return Optional.of(amount(low.orElse(amount), low.map(lower -> amount), closer));
    }

    /** In 3—5万 the 3 is of ten thousands too. */
    private BigDecimal scaled(BigDecimal low, BigDecimal high) {
        String number = at.group("number");
        BigDecimal bare = Numerals.value(number.replaceAll("[\\s十百千万亿]", "")).orElse(high);
        boolean shared = number.matches(".*[万亿]") && !at.group("low").matches(".*[万亿]") && bare.signum() != 0 && low.compareTo(bare) < 0;
        return shared ? low.multiply(high.divide(bare, MathContext.DECIMAL64)) : low;
    }

    private boolean isFigure(BigDecimal value, String[] unit) {
        String number = at.group("number");
        boolean digits = DIGITS.matcher(number).find();
        if (unit == null) return true;
        if (YEAR.matcher(number).matches() && (unit[3].equals("lasting") || unit[3].equals("digits"))) return false;
        return switch (unit[3]) {
            case "strict" -> !number.equals("一") || at.group("direction") != null || at.group("before") != null;
            case "listed" -> digits && !follows("款|号|级") || value.compareTo(BigDecimal.TEN) >= 0 && isCounted();
            case "share" -> !text.startsWith("员", at.end()) && !text.startsWith("为", at.end()) && !text.startsWith("立", at.end()) && !text.startsWith("本", at.end());
            case "digits" -> digits;
            case "lasting" -> lasts(digits);
            case "timed" -> (digits || value.compareTo(BigDecimal.ONE) > 0) && !follows("前|后|内|来|之");
            default -> digits && !follows("条款|款|号|级") || value.compareTo(COUNTED) >= 0 && isCounted();
        };
    }

    /** 三年 alone is a time and not a figure; 为期三年 is. */
    private boolean lasts(boolean digits) {
        int number = at.start("number");
        boolean measured = LASTS.matcher(text.substring(Math.max(0, number - LOOK), number)).find()
                || at.group("before") != null && !at.group("before").equals("近");
        return measured && !follows("代|级|度|初|底|末|来|以来|前|后|间|里|之后|之前");
    }

    private boolean isCounted() {
        return !AmountWords.NOT_COUNTED.matcher(text).region(at.end(), Math.min(text.length(), at.end() + LOOK)).lookingAt();
    }

    private boolean follows(String words) {
        return Pattern.compile(words).matcher(text).region(at.end(), Math.min(text.length(), at.end() + LOOK)).lookingAt();
    }

    private String closer(String unit) {
        Matcher noun = Pattern.compile("").matcher(text);
        return AmountWords.NOUNS.stream().filter(row -> row.unit().equals(unit))
                .filter(row -> noun.usePattern(row.words()).region(at.end(), Math.min(text.length(), at.end() + LOOK)).lookingAt())
                .findFirst().map(AmountWords.Noun::closer).orElse(unit);
    }

    private Amount amount(BigDecimal value, Optional<BigDecimal> upper, String unit) {
        boolean moved = at.group("direction") != null;
        boolean change = moved && RATES.contains(unit);
        boolean extent = change && at.group("direction").endsWith("幅");
        boolean down = moved && AmountWords.DIRECTIONS.get(at.group("direction"))[1].equals("down");
        int number = at.group("fraction") == null ? at.start(at.group("low") == null ? "number" : "low") : at.start("fraction");
        int start = change || !moved ? at.start() : at.group("before") == null ? number : at.start("before");
        return new Amount(start, number, at.end(), plain(down ? value.negate() : value), upper.map(Amounts::plain), unit, bound(), change, extent,
                text.substring(start, at.end()).replaceAll("\\s", ""));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private String bound() {
        String word = at.group("before") != null ? at.group("before") : at.group("after");
        if (word != null) return AmountWords.BOUNDS.get(word)[2];
        return at.group("fraction") == null && at.group("more") != null ? "more-than" : "exact";
    }
}
