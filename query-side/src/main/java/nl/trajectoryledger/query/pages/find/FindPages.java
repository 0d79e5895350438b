package nl.trajectoryledger.query.pages.find;

import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.PolicyNumber;
import nl.trajectoryledger.query.patients.PatientIndex;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Finds a patient. What is looked for comes in the body and is never shown or sent back. */
@Controller
class FindPages {

    private final PatientIndex index;

    FindPages(PatientIndex index) {
        this.index = index;
    }

    @GetMapping({"/", "/patients"})
    String form() {
        return "pages/find";
    }

    @PostMapping("/patients")
    String find(Wanted wanted, Model model) {
        var found = find(wanted.text());
        if (found.size() == 1) {
            return "redirect:/patients/" + found.getFirst();
        }
        model.addAttribute("found", found);
        return "pages/find";
    }

    private List<PatientId> find(String wanted) {
        var byBsn = read(wanted, Bsn::new, index::find);
        if (!byBsn.isEmpty()) {
            return byBsn;
        }
        var byPolicy = read(wanted, PolicyNumber::new, index::find);
        if (!byPolicy.isEmpty()) {
            return byPolicy;
        }
        var byKey = index.find(wanted);
        return byKey.isEmpty()
                ? read(wanted, UUID::fromString, id -> List.of(new PatientId(id)))
                : byKey;
    }

    /** Nobody, if it is no such number at all. */
    private static <T> List<PatientId> read(
            String wanted, Function<String, T> reader, Function<T, List<PatientId>> finder) {
        try {
            return finder.apply(reader.apply(wanted));
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }
}
