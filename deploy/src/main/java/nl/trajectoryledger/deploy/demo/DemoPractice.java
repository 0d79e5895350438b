package nl.trajectoryledger.deploy.demo;

import nl.trajectoryledger.deploy.users.NewUser;
import nl.trajectoryledger.events.access.Role;
import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.UzoviCode;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * About two hundred patients of one practice and two insurers, from 2022 to 2025, as fact file. The
 * same facts every time, so that what a page shows today it shows tomorrow.
 */
public final class DemoPractice {

    private static final long SEED = 20240701;
    private static final int PATIENTS = 200;

    private DemoPractice() {}

    /** The lines of the fact file. */
    public static List<String> facts() {
        var plots = Arrays.asList(Plot.values());
        return IntStream.range(0, PATIENTS)
                .boxed()
                .flatMap(number -> facts(number, plots.get(number % plots.size())).stream())
                .toList();
    }

    /** Who could look at them. */
    public static List<NewUser> users() {
        return List.of(
                new NewUser("praktijk", new Role.Practice(new AgbCode(DemoPatient.PRACTICE))),
                new NewUser(
                        "verzekeraar", new Role.Insurer(new UzoviCode(DemoPatient.NEW_INSURER))));
    }

    private static List<String> facts(int number, Plot plot) {
        // One source of chance a patient: a change to one story leaves the others as they were.
        var chance = new Random(SEED + number);
        var patient = new DemoPatient(number, plot, chance);
        plot.tell(patient);
        return patient.facts();
    }
}
