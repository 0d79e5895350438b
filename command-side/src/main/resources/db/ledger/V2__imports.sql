-- One row an import. The same file brought again is another import of the same file: `file` is the
-- import that brought it first, and what was done for it is done.
create table ledger.import (
    id          uuid           primary key,
    file        uuid           not null references ledger.import,
    format      text           not null,
    dry_run     boolean        not null,
    sha256      bytea          not null check (octet_length(sha256) = 32),
    state       text           not null
        check (state in ('waiting', 'running', 'done', 'failed', 'interrupted')),
    rows        bigint         not null,
    done        bigint         not null default 0,
    accepted    bigint         not null default 0,
    repeated    bigint         not null default 0,
    refused     bigint         not null default 0,
    conflicting bigint         not null default 0,
    started_at  timestamptz(6) not null,
    -- A running import says so again and again; one that fell silent was interrupted.
    alive_at    timestamptz(6) not null,
    finished_at timestamptz(6)
);

create unique index import_first_of_file on ledger.import (sha256, format)
    where file = id and not dry_run;

-- Who is meant by a key of a file, and how far the file is done for that patient. Written in the
-- transaction of the events, so that no row is ever lost or recorded twice.
create table ledger.import_patient (
    file        uuid   not null references ledger.import,
    patient_key text   not null,
    patient     uuid   not null,
    row_done    bigint not null,
    primary key (file, patient_key)
);

create index import_patient_by_key on ledger.import_patient (patient_key);

create view ledger.patient_alias as
    select distinct patient_key as alias, patient from ledger.import_patient;

-- Rows that were not recorded. The row may name a person, so it is sealed.
create table ledger.import_error (
    file    uuid   not null references ledger.import,
    row     bigint not null,
    code    text   not null,
    field   text,
    message text   not null,
    sealed  bytea  not null,
    primary key (file, row)
);

grant select, insert, update, delete
    on ledger.import, ledger.import_patient, ledger.import_error to ledger_app;
grant select on ledger.patient_alias to ledger_app;
