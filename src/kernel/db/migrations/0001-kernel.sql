-- The ground the modules stand on: who the current municipality is, and one way to seal a table to it.
create schema if not exists kernel;

do $$
begin
  if not exists (select from pg_roles where rolname = 'torg_app') then
    create role torg_app nologin nosuperuser nobypassrls;
  end if;
exception
  -- A managed database may not let us make roles, and two databases of one server may race. Forced row-level security holds for the owner too.
  when insufficient_privilege or duplicate_object or unique_violation then null;
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'torg_app') and not pg_has_role(current_user, 'torg_app', 'set') then
    execute format('grant torg_app to %I', current_user);
  end if;
exception when insufficient_privilege then null;
end $$;

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- The municipality of the running transaction; no transaction-local setting means no rows at all.
create function kernel.municipality() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('torg.municipality', true), '')::uuid;

create function kernel.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_schema || '.' || tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- Forces row-level security on a table and lets the program's role use it. Called once for every table, by the migration that makes it.
create function kernel.seal(name regclass, append_only boolean default false) returns void language plpgsql as $$
declare
  schema_name text := (select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = name);
begin
  execute format('alter table %s alter column municipality_id set default kernel.municipality()', name);
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format('create policy municipality on %s using (municipality_id = (select kernel.municipality())) with check (municipality_id = (select kernel.municipality()))', name);
  if append_only then
    execute format('create trigger append_only before update or delete or truncate on %s for each statement execute function kernel.refuse_change()', name);
  end if;
  if exists (select from pg_roles where rolname = 'torg_app') then
    execute format('grant usage on schema %I to torg_app', schema_name);
    execute format('grant select, insert%s on %s to torg_app', case when append_only then '' else ', update, delete' end, name);
  end if;
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'torg_app') then
    execute 'grant usage on schema kernel to torg_app';
  end if;
end $$;

-- Numbers given once: the last number of each series of each municipality.
create table kernel.series (
  municipality_id uuid not null,
  name text not null,
  last int not null,
  primary key (municipality_id, name)
);
select kernel.seal('kernel.series');
