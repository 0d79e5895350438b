-- A key is destroyed together with the event that says so, and stays destroyed. What else the
-- application may change of a row is under which master key it lies.
create function ledger.guard_patient_key() returns trigger language plpgsql as $$
begin
    if old.wrapped is null then
        raise exception 'the key of a patient was destroyed: that is final'
            using errcode = 'insufficient_privilege';
    end if;
    if new.wrapped is null and not exists (
        select from ledger.event where stream = old.patient and name = 'patient-erased') then
        raise exception 'the key of a patient is destroyed with the event that says so only'
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create trigger guarded before update on ledger.patient_key
    for each row execute function ledger.guard_patient_key();
create trigger kept before delete or truncate on ledger.patient_key
    for each statement execute function ledger.refuse_change();
alter table ledger.patient_key enable always trigger guarded;
alter table ledger.patient_key enable always trigger kept;

-- Nor does a patient become one that nobody can find, but by being erased.
create function ledger.guard_search_key() returns trigger language plpgsql as $$
begin
    if not exists (
        select from ledger.event where stream = old.patient and name = 'patient-erased') then
        raise exception 'a patient is made unfindable with the event of the erasure only'
            using errcode = 'insufficient_privilege';
    end if;
    return old;
end
$$;

create trigger guarded before delete on ledger.search_key
    for each row execute function ledger.guard_search_key();
alter table ledger.search_key enable always trigger guarded;

grant update (master_key, wrapped, erased_at) on ledger.patient_key to ledger_app;
grant delete on ledger.search_key to ledger_app;
create index search_key_of_patient on ledger.search_key (patient);
create index import_patient_of_patient on ledger.import_patient (patient);

-- The planner keeps samples of values: of these none, because they are to be gone when their row is.
alter table ledger.patient_key alter column wrapped set statistics 0;
alter table ledger.import_error alter column sealed set statistics 0;
alter table ledger.rehearsed_event alter column sealed set statistics 0;

-- What was destroyed when a patient was erased; by whose order and why stands in the event.
create table ledger.erasure (
    patient              uuid           primary key,
    -- The place of the event in the patient's stream: its last.
    sequence             bigint         not null check (sequence > 0),
    erased_at            timestamptz(6) not null,
    -- Under which master key the destroyed key was wrapped, and since when there was one.
    master_key           text           not null,
    key_made_at          timestamptz(6) not null,
    bsn_hashes           integer        not null,
    policy_number_hashes integer        not null,
    -- Keys by which imported files named the patient.
    file_keys            integer        not null,
    refused_rows         integer        not null,
    rehearsed_events     integer        not null
);

create trigger append_only before update or delete or truncate on ledger.erasure
    for each statement execute function ledger.refuse_change();
alter table ledger.erasure enable always trigger append_only;

grant select, insert on ledger.erasure to ledger_app;
