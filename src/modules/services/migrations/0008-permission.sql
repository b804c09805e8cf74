-- For which organisations somebody may act, as the registers said when they were last asked: one row a person, written over each time.
create table services.permission_check (
  municipality_id uuid not null,
  person_id uuid not null,
  checked_at timestamptz not null,
  -- A register could not be asked: there may be more.
  silent boolean not null,
  -- [{ "number": "8024999909", "name": "Almviks IF", "code": "foreningsbidrag" }]; without a code everything, as who signs for it alone.
  held jsonb not null,
  primary key (municipality_id, person_id)
);
select kernel.seal('services.permission_check');
