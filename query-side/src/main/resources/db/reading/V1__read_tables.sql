-- Everything in this schema is derived from the events and can be dropped and rebuilt. The
-- application owns it, because a rebuild exchanges tables.
do $$
begin
    if not exists (select from pg_roles where rolname = 'ledger_app') then
        begin
            create role ledger_app nologin;
            grant ledger_app to current_user;
        exception when duplicate_object or unique_violation then
            -- Another node, or another database of this cluster, made it at the same moment.
            null;
        end;
    end if;
    if not pg_has_role(current_user, 'ledger_app', 'member') then
        grant ledger_app to current_user;
    end if;
end
$$;

grant usage, create on schema reading to ledger_app;

-- The other generation of the read tables: what a rebuild fills. The two change places through a
-- third schema, because their indexes have the same names. What is left of them after someone
-- dropped the schema of this file goes with it.
drop schema if exists rebuilding, exchanging cascade;
create schema rebuilding authorization ledger_app;
create schema exchanging authorization ledger_app;

-- How far each patient's rows go. A derivation that saw less of the stream never replaces one that
-- saw more.
create table reading.derivation (
    patient        uuid   primary key,
    as_of_sequence bigint not null,
    rulebook_hash  text   not null
);

-- One row a trajectory, answered for the latest business date of the patient's facts.
create table reading.trajectory_status (
    patient         uuid    not null,
    trajectory      text    not null,
    keys            text[]  not null,
    practice        text    not null,
    practices       text[]  not null,
    diagnosis       text,
    insurer         text,
    rule            text,
    valid_on        date    not null,
    treatments      integer not null,
    used            integer,
    limit_          integer,
    remaining       integer,
    window_from     date,
    window_until    date,
    next            text,
    first_session_on date,
    last_session_on date,
    basic           integer not null,
    first_n         integer not null,
    exhausted       integer not null,
    condition_unmet integer not null,
    not_basic       integer not null,
    undetermined    integer not null,
    reasons         text[]  not null,
    findings        text[]  not null,
    as_of_sequence  bigint  not null,
    rulebook_hash   text    not null,
    primary key (patient, trajectory)
);

create index on reading.trajectory_status (practice);
create index on reading.trajectory_status (insurer);
create index on reading.trajectory_status using gin (findings);
create index on reading.trajectory_status using gin (reasons);

create table rebuilding.derivation (like reading.derivation including all);
create table rebuilding.trajectory_status (like reading.trajectory_status including all);

-- How far each segment of the live projection has read, and which node reads it. Axon's token
-- store names the columns.
create table reading.token (
    processorname text    not null,
    segment       integer not null,
    token         bytea,
    tokentype     text,
    timestamp     text,
    owner         text,
    primary key (processorname, segment)
);

-- Events the live projection could not handle, in the order of their streams. Axon's dead-letter
-- queue names the columns.
create table reading.dead_letter (
    deadletteridentifier text   primary key,
    processinggroup      text   not null,
    sequenceidentifier   text   not null,
    sequenceindex        bigint not null,
    messagetype          text   not null,
    eventidentifier      text   not null,
    timestamp            text   not null,
    payloadtype          text   not null,
    payloadrevision      text,
    payload              bytea  not null,
    metadata             bytea,
    type                 text,
    aggregateidentifier  text,
    sequencenumber       bigint,
    tokentype            text,
    token                bytea,
    enqueuedat           text   not null,
    lasttouched          text,
    processingstarted    text,
    causetype            text,
    causemessage         text,
    diagnostics          bytea,
    unique (processinggroup, sequenceidentifier, sequenceindex)
);

create table reading.rebuild (
    id              uuid           primary key,
    projection      text           not null,
    compare         boolean        not null,
    state           text           not null check (state in ('running', 'done', 'failed')),
    started_at      timestamptz(6) not null default now(),
    finished_at     timestamptz(6),
    events          bigint         not null,
    events_read     bigint         not null default 0,
    patients        bigint         not null default 0,
    patients_failed bigint         not null default 0,
    trajectories    bigint         not null default 0,
    differences     bigint,
    failure         text
);

do $$
declare
    name text;
begin
    for name in
        select format('%I.%I', schemaname, tablename) from pg_tables
        where schemaname in ('reading', 'rebuilding') and tablename <> 'flyway_schema_history'
    loop
        execute format('alter table %s owner to ledger_app', name);
    end loop;
end
$$;
