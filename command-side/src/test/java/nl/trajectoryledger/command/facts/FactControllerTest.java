package nl.trajectoryledger.command.facts;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;
import static org.springframework.http.MediaType.TEXT_PLAIN;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import nl.trajectoryledger.command.dossier.DossierCache;
import nl.trajectoryledger.command.dossier.InMemoryLedger;
import nl.trajectoryledger.events.identity.Bsn;

import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import java.time.Duration;
import java.util.UUID;

class FactControllerTest {

    private static final String PATIENT =
            "{'fact': 'patient', 'bsn': '999990019', 'birthDate': '1980-01-01'}";
    private static final String INSURED =
            "{'fact': 'insured', 'insurer': '3311', 'from': '2024-01-01', 'bsn': '999990019',"
                    + " 'source': {'system': 'pms', 'reference': 'i'}}";

    private final MapPatientIndex store = new MapPatientIndex();
    private final MockMvc http =
            MockMvcBuilders.standaloneSetup(
                            new FactController(
                                    new FactGateway(
                                            new InMemoryLedger(store).commands(),
                                            store,
                                            new DossierCache(),
                                            Duration.ofMillis(1)),
                                    store))
                    .build();

    @Test
    void answers_a_new_patient_with_the_id_and_the_events() throws Exception {
        state(PATIENT)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.patientId").value(patientId()))
                .andExpect(jsonPath("$.factId").value(1))
                .andExpect(jsonPath("$.eventIds", hasSize(1)));
    }

    @Test
    void answers_a_repeat_with_the_first_result() throws Exception {
        var first = state(PATIENT).andReturn().getResponse().getContentAsString();
        state(PATIENT).andExpect(status().isOk()).andExpect(content().json(first));
    }

    @Test
    void takes_the_patient_by_bsn_or_by_id() throws Exception {
        state(PATIENT);
        state(INSURED).andExpect(status().isCreated());
        state(INSURED.replace("'bsn': '999990019'", "'patient': '%s'".formatted(patientId())))
                .andExpect(status().isOk());
        state(PATIENT.replace("}", ", 'patient': '%s'}".formatted(patientId())))
                .andExpect(status().isOk());
    }

    @Test
    void answers_another_content_under_the_same_reference_as_a_conflict() throws Exception {
        state(PATIENT);
        state(INSURED);
        problem(
                state(INSURED.replace("3311", "3343")),
                409,
                "conflict under the source reference: the ledger holds this insured with other"
                        + " content: insurer");
    }

    @Test
    void names_the_rule_that_refuses_a_fact() throws Exception {
        state(PATIENT);
        problem(
                state(INSURED.replace("}}", "}, 'until': '2023-12-31'}")),
                422,
                "until 2023-12-31 is before from 2024-01-01");
        problem(
                state(INSURED.replace("'3311'", "3311")),
                422,
                "insured: insurer 3311 is not a text in quotes");
        problem(state("[]"), 422, "a fact is an object with fields");
    }

    @Test
    void wants_the_patient_to_be_named_once() throws Exception {
        problem(
                state(INSURED.replace("'bsn': '999990019',", "")),
                422,
                "patient is missing: the patient id, or bsn in its place");
        problem(
                state(INSURED.replace("'bsn'", "'patient': 'x', 'bsn'")),
                422,
                "patient and bsn are both stated: one of them names the patient");
        problem(
                state(INSURED.replace("999990019", "999990018")),
                422,
                "bsn: a bsn has nine digits that pass the 11-test");
        problem(state(INSURED.replace("'999990019'", "999990019")), 422, "bsn is not a text");
    }

    @Test
    void does_not_know_every_patient() throws Exception {
        problem(state(INSURED), 404, "the ledger does not know this patient");
        var byId = INSURED.replace("'bsn': '999990019'", "'patient': '%s'");
        problem(
                state(byId.formatted(new UUID(0, 0xb001))),
                404,
                "the ledger does not know this patient");
        problem(state(byId.formatted("999990019")), 404, "the ledger does not know this patient");
    }

    @Test
    void refuses_a_person_under_the_id_of_another() throws Exception {
        state(PATIENT);
        problem(
                state(
                        PATIENT.replace("999990019", "123456782")
                                .replace("}", ", 'patient': '%s'}".formatted(patientId()))),
                422,
                "bsn is not the one of this patient");
    }

    @Test
    void takes_one_fact_in_json() throws Exception {
        problem(state("{'fact': "), 400, "this is not JSON, see line 1, column 10");
        problem(state(" ".repeat(65_537)), 413, "a fact has at most 64 kilobytes");
        http.perform(post("/api/facts").contentType(TEXT_PLAIN).content(PATIENT))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void asks_to_come_back_when_others_are_always_first() throws Exception {
        for (int attempt = 0; attempt <= OtherWriters.RETRIES; attempt++) {
            store.failNext(new ConcurrencyException("first event of the stream"));
        }
        problem(state(PATIENT), 503, "others are writing about this patient: state the fact again");
    }

    private ResultActions state(String fact) throws Exception {
        return http.perform(
                post("/api/facts").contentType(APPLICATION_JSON).content(fact.replace('\'', '"')));
    }

    private String patientId() {
        return store.find(new Bsn("999990019")).orElseThrow().toString();
    }

    private static void problem(ResultActions answer, int status, String detail) throws Exception {
        answer.andExpect(status().is(status))
                .andExpect(content().contentType(APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.detail").value(detail));
    }
}
