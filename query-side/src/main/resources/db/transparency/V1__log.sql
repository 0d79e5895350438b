-- The tree over all events (RFC 6962) in the order in which followers read them. What stands here is
-- what was promised to others, so nothing of it changes; the order itself stays with the events.
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

grant usage on schema transparency to ledger_app;

-- 256 hashes side by side, once all are there: of leaves, or of the tiles one level below.
create table transparency.tile (
    level            smallint not null check (level between 0 and 7),
    index            bigint   not null check (index >= 0),
    hashes           bytea    not null check (octet_length(hashes) = 8192),
    -- Where the event of its last leaf stands in the read order.
    last_transaction xid8,
    last_position    bigint,
    primary key (level, index),
    check ((level = 0) = (last_transaction is not null)),
    check ((level = 0) = (last_position is not null))
);

create index tile_of_event on transparency.tile (last_transaction, last_position) where level = 0;

-- What the ledger has signed, in the order of its sizes.
create table transparency.head (
    size             bigint not null primary key check (size > 0),
    note             text   not null,
    -- The hashes of the leaves that do not fill a tile yet.
    edge             bytea  not null check (octet_length(edge) = size % 256 * 32),
    read_transaction xid8   not null,
    read_position    bigint not null
);

-- Who signs the heads, from which size on; each note is signed by the key before it too.
create table transparency.signing_key (
    number smallint not null primary key check (number > 0),
    note   text     not null
);

create function transparency.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% on transparency.% is refused: what was signed stays', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger append_only before update or delete or truncate on transparency.tile
    for each statement execute function transparency.refuse_change();
create trigger append_only before update or delete or truncate on transparency.head
    for each statement execute function transparency.refuse_change();
create trigger append_only before update or delete or truncate on transparency.signing_key
    for each statement execute function transparency.refuse_change();
alter table transparency.signing_key enable always trigger append_only;
alter table transparency.tile enable always trigger append_only;
alter table transparency.head enable always trigger append_only;

grant select, insert on transparency.tile, transparency.head, transparency.signing_key
    to ledger_app;
