-- What a dry run would have recorded, for whoever asks what that would change. The events may name
-- persons, so they are sealed.
create table ledger.rehearsed_event (
    dry_run  uuid   not null references ledger.import,
    patient  uuid   not null,
    -- The place that the event would have had in the patient's stream.
    sequence bigint not null,
    row      bigint not null,
    name     text   not null,
    sealed   bytea  not null,
    primary key (dry_run, patient, sequence)
);

grant select, insert, delete on ledger.rehearsed_event to ledger_app;

-- A dry run is about the ledger as it was then, so its events are not kept for long.
create view ledger.dry_run as
    select id, state, started_at + interval '1 day' as kept_until
    from ledger.import where dry_run;

grant select on ledger.dry_run to ledger_app;
