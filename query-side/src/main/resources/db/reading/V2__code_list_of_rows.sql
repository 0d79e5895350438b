-- Which editions of the DCSPH list the rows were judged by. Rows from before this column are made
-- anew at the next start: no list has an empty hash.
do $$
declare
    name text;
begin
    foreach name in array array[
        'reading.derivation', 'reading.trajectory_status',
        'rebuilding.derivation', 'rebuilding.trajectory_status']
    loop
        execute format('alter table %s add column codes_hash text not null default %L', name, '');
        execute format('alter table %s alter column codes_hash drop default', name);
    end loop;
end
$$;
