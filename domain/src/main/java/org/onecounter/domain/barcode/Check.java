package org.onecounter.domain.barcode;

import java.util.function.Predicate;

/** The rules for values that the dictionary names, each with the refusal it leads to. */
enum Check {
    CSUM("Gs1CheckDigit", "The check digit does not fit the other digits", CheckDigits::lastDigit),
    CSUMALPHA("Gs1CheckDigit", "The two check characters do not fit the others", CheckDigits::lastPair),
    GCPPOS1("Gs1CompanyPrefix", "There is no company prefix of at least four digits", value -> CheckDigits.companyPrefix(value, 0)),
    GCPPOS2("Gs1CompanyPrefix", "There is no company prefix of at least four digits", value -> CheckDigits.companyPrefix(value, 1)),
    IBAN("Gs1CheckDigit", "This is no valid IBAN", CheckDigits::iban),
    YYMMD0("Gs1Date", "There is no such date", value -> DateRules.day(value, true)),
    YYMMDD("Gs1Date", "There is no such date", value -> DateRules.day(value, false)),
    YYYYMMDD("Gs1Date", "There is no such date", DateRules::dayOfCentury),
    HHMI("Gs1Time", "There is no such time", value -> DateRules.hour(value.substring(0, 2)) && DateRules.sixtieth(value.substring(2))),
    HH("Gs1Time", "There is no such hour", DateRules::hour),
    MI("Gs1Time", "There is no such minute", DateRules::sixtieth),
    SS("Gs1Time", "There is no such second", DateRules::sixtieth),
    ISO3166("Gs1Country", "There is no country with this number", CodeLists::country),
    ISO3166999("Gs1Country", "There is no country with this number", value -> value.equals("999") || CodeLists.country(value)),
    ISO3166ALPHA2("Gs1Country", "There is no country with these letters", CodeLists::countryLetters),
    ISO4217("Gs1Currency", "There is no currency with this number", CodeLists::currency),
    PCENC("Gs1Encoding", "A percent sign is not followed by two hexadecimal digits", Percent::wellFormed),
    NONZERO("Gs1Value", "The number is zero", value -> !CheckDigits.allZero(value)),
    ZERO("Gs1Value", "The digit is not zero", CheckDigits::allZero),
    NOZEROPREFIX("Gs1Value", "The number begins with a zero", value -> value.length() == 1 || value.charAt(0) != '0'),
    HASNONDIGIT("Gs1Value", "There is no letter or sign in it", value -> !Alphabet.digits(value)),
    HYPHEN("Gs1Value", "Only a minus sign may stand here", value -> value.equals("-")),
    YESNO("Gs1Value", "Only 0 or 1 may stand here", value -> oneOf("01", value)),
    WINDING("Gs1Value", "Only 0, 1 or 9 may stand here", value -> oneOf("019", value)),
    ISO5218("Gs1Value", "Only 0, 1, 2 or 9 may stand here", value -> oneOf("0129", value)),
    IMPORTERIDX("Gs1Value", "Only a letter, digit, - or _ may stand here", value -> Alphabet.BASE64URL.firstStranger(value) < 0 && !value.equals("=")),
    MEDIATYPE("Gs1Value", "There is no such media type", value -> between(value, "01", "10") || between(value, "80", "99")),
    LATITUDE("Gs1Value", "The latitude is beyond the pole", value -> value.compareTo("1800000000") <= 0),
    LONGITUDE("Gs1Value", "The longitude is beyond 360 degrees", value -> value.compareTo("3600000000") <= 0),
    PIECEOFTOTAL("Gs1Value", "The piece is not one of the total", ValueRules::pieceOfTotal),
    POSINSEQSLASH("Gs1Value", "The position is not one of the sequence", ValueRules::positionInSequence),
    // the form of a code of two or three signs, not the list of all package types: a counter sells no freight units
    PACKAGETYPE("Gs1Value", "There is no such package type", value -> value.length() <= 3 && Alphabet.CSET39.firstStranger(value) < 0),
    COUPONCODE("Gs1Coupon", "This is no coupon code", CouponRules::coupon),
    COUPONPOSOFFER("Gs1Coupon", "This is no coupon code", CouponRules::positiveOffer);

    private final String code;
    private final String sentence;
    private final Predicate<String> rule;

    Check(String code, String sentence, Predicate<String> rule) {
        this.code = code;
        this.sentence = sentence;
        this.rule = rule;
    }

    /** The rule of this name in the dictionary. */
    static Check of(String name) {
        for (Check check : values()) {
            if (check.name().equalsIgnoreCase(name)) return check;
        }
        throw new IllegalArgumentException("no check " + name);
    }

    String code() {
        return code;
    }

    String sentence() {
        return sentence;
    }

    boolean allows(String value) {
        return rule.test(value);
    }

    private static boolean oneOf(String signs, String value) {
        return value.length() == 1 && signs.contains(value);
    }

    private static boolean between(String value, String first, String last) {
        return value.compareTo(first) >= 0 && value.compareTo(last) <= 0;
    }
}
