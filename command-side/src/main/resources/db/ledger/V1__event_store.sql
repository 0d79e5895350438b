-- The application works as this role (set role ledger_app); migrations run as the owner.
do $$
begin
    if not exists (select from pg_roles where rolname = 'ledger_app') then
        begin
            create role ledger_app nologin;
            grant ledger_app to current_user;
        exception when duplicate_object or unique_violation then
            -- Another database of this cluster made it at the same moment.
            null;
        end;
    end if;
    if not pg_has_role(current_user, 'ledger_app', 'member') then
        grant ledger_app to current_user;
    end if;
end
$$;

grant usage on schema ledger to ledger_app;

create sequence ledger.event_position;

-- One row an event, for decades: never altered, never removed. Unique across partitions are only
-- keys with the stream in them; event ids are random and positions come from one sequence.
create table ledger.event (
    stream             uuid           not null,
    sequence           bigint         not null check (sequence >= 0),
    event_id           uuid           not null,
    -- Every follower reads in the order (transaction_id, position) and stops before the oldest
    -- transaction still running, so none is ever passed by.
    transaction_id     xid8           not null default pg_current_xact_id(),
    position           bigint         not null default nextval('ledger.event_position'),
    name               text           not null,
    revision           smallint       not null check (revision > 0),
    recorded_at        timestamptz(6) not null,
    source_recorded_at timestamptz(6),
    payload            bytea          not null,
    metadata           bytea          not null,
    previous_hash      bytea          check (octet_length(previous_hash) = 32),
    hash               bytea          not null check (octet_length(hash) = 32),
    primary key (stream, sequence),
    check ((sequence = 0) = (previous_hash is null))
) partition by hash (stream);

create index event_order on ledger.event (transaction_id, position);

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% on ledger.% is refused: what was recorded stays', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

-- A statement trigger fires for the table that is named, so each partition needs its own.
do $$
declare
    part text;
begin
    for i in 0..15 loop
        execute format(
            'create table ledger.event_p%s partition of ledger.event '
            'for values with (modulus 16, remainder %s)', lpad(i::text, 2, '0'), i);
        -- Bulk readers read partition by partition; rows come in through the whole table only.
        execute format('grant select on ledger.event_p%s to ledger_app', lpad(i::text, 2, '0'));
    end loop;
    for part in
        select 'event'
        union all
        select 'event_p' || lpad(i::text, 2, '0') from generate_series(0, 15) i
    loop
        execute format(
            'create trigger append_only before update or delete or truncate on ledger.%I '
            'for each statement execute function ledger.refuse_change()', part);
        execute format('alter table ledger.%I enable always trigger append_only', part);
    end loop;
end
$$;

-- The data key of each patient. Without it, what names the person in the events is unreadable.
create table ledger.patient_key (
    patient    uuid           primary key,
    master_key text           not null,
    wrapped    bytea,
    created_at timestamptz(6) not null default now(),
    erased_at  timestamptz(6),
    check ((wrapped is null) = (erased_at is not null))
);

-- Keyed hashes of BSN and policy number, written in the transaction of the event they come from.
create table ledger.search_key (
    kind    text  not null check (kind in ('bsn', 'policy-number')),
    hash    bytea not null check (octet_length(hash) = 32),
    patient uuid  not null,
    primary key (kind, hash, patient)
);

create unique index search_key_one_patient_a_bsn on ledger.search_key (hash) where kind = 'bsn';

grant select, insert on ledger.event, ledger.patient_key, ledger.search_key to ledger_app;
grant usage on sequence ledger.event_position to ledger_app;
