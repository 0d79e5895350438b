-- Whoever runs an import looks here between two rows.
alter table ledger.import
    add column cancel_asked boolean not null default false,
    drop constraint import_state_check,
    add constraint import_state_check check (
        state in ('waiting', 'running', 'done', 'failed', 'interrupted', 'cancelled'));
