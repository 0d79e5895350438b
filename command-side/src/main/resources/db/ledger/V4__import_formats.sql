-- What a row's error says in Dutch beside English, and what stands in the field that is wrong; never
-- personal data, which is in the sealed row only.
alter table ledger.import_error
    add column message_nl text,
    add column value text;

-- Something odd about a row that was taken nevertheless.
create table ledger.import_remark (
    file   uuid   not null references ledger.import,
    row    bigint not null,
    remark text   not null,
    primary key (file, row, remark)
);

grant select, insert, update, delete on ledger.import_remark to ledger_app;
