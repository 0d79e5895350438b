-- What somebody has to do, a row each; a trajectory's rows are replaced together with its status.
create table reading.worklist_row (
    worklist   text  not null,
    -- The day from which it matters: the oldest come first.
    since      date  not null,
    patient    uuid  not null,
    trajectory text  not null,
    -- What tells rows of one list in one trajectory apart.
    item       text  not null,
    task       jsonb not null,
    -- A page goes on after the last row of the one before: no page costs more than another.
    primary key (worklist, since, patient, trajectory, item)
);

create index on reading.worklist_row (patient);

create table rebuilding.worklist_row (like reading.worklist_row including all);

alter table reading.worklist_row owner to ledger_app;
alter table rebuilding.worklist_row owner to ledger_app;

-- Patients derived before this table have no rows in it; no list of codes has an empty hash, so
-- that they are made anew at the next start.
update reading.derivation set codes_hash = '';
