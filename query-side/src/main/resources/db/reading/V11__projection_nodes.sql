-- The processes that run the live projection now, each of which says so every second: how many there
-- are decides how many segments each of them takes.
create table reading.projection_node (
    node    text        primary key,
    seen_at timestamptz not null
);
alter table reading.projection_node owner to ledger_app;
