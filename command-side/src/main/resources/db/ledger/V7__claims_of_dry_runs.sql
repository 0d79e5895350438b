-- Which rows of a file that was tried out claim which session, for whoever asks how an insurer would
-- answer them. The session is named by the fact that recorded it, or would have.
create table ledger.rehearsed_claim (
    dry_run   uuid    not null references ledger.import,
    row       bigint  not null,
    patient   uuid    not null,
    session   integer not null,
    -- Whether the row is the claim itself, and not a session that is still to be claimed.
    as_sent   boolean not null,
    -- What a claim says that is no part of the session.
    diagnosis text,
    referrer  boolean not null,
    primary key (dry_run, row)
);

grant select, insert, delete on ledger.rehearsed_claim to ledger_app;

-- Claims that could not be read, by the field that is wrong.
create view ledger.unreadable_claim as
    select e.file as dry_run, e.row, e.field
    from ledger.import_error e join ledger.import i on i.id = e.file
    where i.dry_run and i.format in ('pm304', 'gds801');

grant select on ledger.unreadable_claim to ledger_app;
