package nl.trajectoryledger.deploy.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;

/** Somebody who does not exist: a valid number that was never given out, an impossible name. */
record MadeUpPerson(String bsn, LocalDate birthDate, String name) {

    private static final List<String> FIRST_NAMES =
            List.of(
                    "Aaf",
                    "Bart",
                    "Cato",
                    "Dirk",
                    "Elske",
                    "Floor",
                    "Gijs",
                    "Hilde",
                    "Ids",
                    "Jetske",
                    "Koen",
                    "Liesbeth",
                    "Mees",
                    "Nynke",
                    "Otto",
                    "Pleun",
                    "Roos",
                    "Sjoerd",
                    "Teun",
                    "Wieke");
    private static final List<String> LAST_NAMES =
            List.of(
                    "Bedenksel",
                    "Demopoort",
                    "Fictiema",
                    "Geenmens",
                    "Modelstra",
                    "Nepkens",
                    "van Proefveld",
                    "Schijnberg",
                    "Testhuis",
                    "Verzinsels",
                    "Voorbeeldsma");

    static MadeUpPerson number(int number, int bornAfter, int bornBefore, RandomGenerator chance) {
        var born = LocalDate.of(chance.nextInt(bornAfter, bornBefore), 1, 1);
        return new MadeUpPerson(
                MadeUpBsn.number(number),
                born.plusDays(chance.nextInt(365)),
                "%s %s".formatted(any(FIRST_NAMES, chance), any(LAST_NAMES, chance)));
    }

    private static String any(List<String> names, RandomGenerator chance) {
        return names.get(chance.nextInt(names.size()));
    }
}
