-- Two generations of every read table: one serves, and a rebuild fills the other. Which one serves is
-- a row, so that it changes together with everything else that a snapshot sees: a reader sees one
-- generation or the other, whole, at every isolation level, and waits for nobody.
drop schema if exists generations, reading_blue, reading_green cascade;
create schema generations authorization ledger_app;
create schema reading_blue authorization ledger_app;
create schema reading_green authorization ledger_app;

-- Whoever writes rows locks this table in share mode and writes to the generation that serves;
-- whoever lets another serve locks it exclusively. Readers lock nothing.
create table reading.serving (
    only_row       boolean primary key default true check (only_row),
    generation     text    not null check (generation in ('blue', 'green')),
    -- By which rules and codes an earlier generation was chosen to serve again; null otherwise.
    returned_under text
);
insert into reading.serving (generation) values ('blue');

create table reading.generation (
    name             text    primary key,
    filled_by        uuid,
    -- Whether it holds everybody, so that it can serve once it has caught up.
    whole            boolean not null default false,
    -- Up to where every event is in it, or parked.
    read_transaction bigint  not null default 0,
    read_position    bigint  not null default 0
);
insert into reading.generation (name) values ('blue'), ('green');

-- Makes what is missing of a read table: a partition for each generation, and the view for readers,
-- which has all columns but the last. Written to are the partitions, where that column has a default.
create function reading.complete(read_table text) returns void language plpgsql as $$
declare
    generation text;
    columns    text;
begin
    foreach generation in array array['blue', 'green']
    loop
        execute format(
            'create table if not exists reading_%1$s.%2$I partition of generations.%2$I '
            '(generation default %1$L) for values in (%1$L)', generation, read_table);
        execute format('alter table reading_%s.%I owner to ledger_app', generation, read_table);
    end loop;
    if to_regclass(format('reading.%I', read_table)) is null then
        select string_agg(quote_ident(attname), ', ' order by attnum) into columns
        from pg_attribute
        where attrelid = format('generations.%I', read_table)::regclass
            and attnum > 0 and not attisdropped and attname <> 'generation';
        execute format(
            'create view reading.%1$I as select %2$s from generations.%1$I '
            'where generation = (select generation from reading.serving)', read_table, columns);
        execute format('alter view reading.%I owner to ledger_app', read_table);
    end if;
end
$$;

do $$
declare
    keys       constant jsonb := '{
        "derivation": "patient",
        "trajectory_status": "patient, trajectory",
        "worklist_row": "worklist, since, patient, trajectory, item"}';
    read_table text;
    key        text;
begin
    for read_table, key in select * from jsonb_each_text(keys)
    loop
        execute format(
            'create table generations.%1$I (like reading.%1$I, generation text not null, '
            'primary key (%2$s, generation)) partition by list (generation)', read_table, key);
        execute format('alter table generations.%I owner to ledger_app', read_table);
        execute format('alter table reading.%1$I rename to %1$s_before', read_table);
        perform reading.complete(read_table);
        execute format('insert into reading_blue.%1$I select * from reading.%1$s_before', read_table);
        execute format('drop table reading.%s_before', read_table);
    end loop;
end
$$;
create index on generations.trajectory_status (practice);
create index on generations.trajectory_status (insurer);
create index on generations.trajectory_status using gin (findings);
create index on generations.trajectory_status using gin (reasons);
create index on generations.worklist_row (patient);
drop schema rebuilding, exchanging cascade;

-- What became of every rebuild, so that any node can tell and go on with one that was cut short.
drop table reading.rebuild;
create table reading.rebuild (
    id                uuid           primary key,
    projection        text           not null,
    kind              text           not null check (kind in ('replace', 'compare', 'return')),
    state             text           not null
        check (state in ('running', 'done', 'refused', 'cancelled', 'failed')),
    -- The one process that may write for it: whoever goes on with it puts itself here.
    run               uuid           not null,
    generation        text           not null references reading.generation,
    rulebook_hash     text           not null,
    codes_hash        text           not null,
    program           text           not null,
    accept_parked     boolean        not null,
    cancel_asked      boolean        not null default false,
    started_at        timestamptz(6) not null default now(),
    finished_at       timestamptz(6),
    step              text           not null default 'read',
    events            bigint         not null default 0,
    events_before     bigint         not null default 0,
    events_read       bigint         not null default 0,
    seconds_read      float8         not null default 0,
    patients          bigint         not null default 0,
    trajectories      bigint         not null default 0,
    workers           jsonb          not null default '[]',
    rows_before       bigint,
    rows_after        bigint,
    compared          bigint,
    differences       bigint,
    failure           text
);

create index on reading.rebuild (started_at);

-- The slices of a rebuild, each loaded and marked in one transaction.
create table reading.rebuild_slice (
    rebuild      uuid    not null references reading.rebuild on delete cascade,
    partition    text    not null,
    part         integer not null,
    shares       integer not null,
    events       bigint,
    patients     bigint,
    trajectories bigint,
    done         boolean not null default false,
    primary key (rebuild, partition, part)
);

-- Whose rows a rebuild could not make: the event from which on they cannot be, and why.
create table reading.rebuild_parked (
    rebuild  uuid   not null references reading.rebuild on delete cascade,
    patient  uuid   not null,
    sequence bigint,
    position bigint,
    reason   text   not null,
    primary key (rebuild, patient)
);

do $$
declare
    name text;
begin
    foreach name in array array['serving', 'generation', 'rebuild', 'rebuild_slice', 'rebuild_parked']
    loop
        execute format('alter table reading.%I owner to ledger_app', name);
    end loop;
end
$$;
