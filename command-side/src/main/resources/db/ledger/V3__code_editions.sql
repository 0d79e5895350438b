-- One row an edition of the DCSPH list that somebody brought: what it is called, from when it holds
-- and all it says. Of two that begin on one day the later row holds. Rows are written one after the
-- other, so that a reader who knows the greatest id misses none.
create table ledger.code_edition (
    id          bigint         generated always as identity primary key,
    name        text           not null check (name <> ''),
    valid_from  date           not null,
    source      text           not null,
    content     bytea          not null,
    hash        bytea          not null check (hash = sha256(content)),
    recorded_at timestamptz(6) not null default now()
);

create trigger append_only before update or delete or truncate on ledger.code_edition
    for each statement execute function ledger.refuse_change();
alter table ledger.code_edition enable always trigger append_only;

grant select, insert on ledger.code_edition to ledger_app;
