create schema organisation;

-- Committees (nämnder): each an authority of its own towards the others (offentlighets- och sekretesslagen 8 kap. 2 §).
create table organisation.authority (
  municipality_id uuid not null,
  slug text not null,
  name jsonb not null,
  ended_on date,
  primary key (municipality_id, slug)
);
select kernel.seal('organisation.authority');

create table organisation.unit (
  municipality_id uuid not null,
  slug text not null,
  authority text not null,
  name jsonb not null,
  email text,
  phone text,
  ended_on date,
  primary key (municipality_id, slug),
  foreign key (municipality_id, authority) references organisation.authority (municipality_id, slug)
);
select kernel.seal('organisation.unit');

create table organisation.role (
  municipality_id uuid not null,
  slug text not null,
  name jsonb not null,
  rights text[] not null,
  primary key (municipality_id, slug)
);
select kernel.seal('organisation.role');

create table organisation.staff (
  municipality_id uuid not null,
  id uuid not null,
  affiliation text not null,
  name text not null,
  title jsonb not null,
  ended_on date,
  primary key (municipality_id, id),
  unique (municipality_id, affiliation)
);
select kernel.seal('organisation.staff');

-- Who has which role where, and when. The last day counts.
create table organisation.assignment (
  municipality_id uuid not null,
  staff_id uuid not null,
  unit text not null,
  role text not null,
  from_day date not null,
  to_day date,
  primary key (municipality_id, staff_id, unit, role, from_day),
  foreign key (municipality_id, staff_id) references organisation.staff (municipality_id, id),
  foreign key (municipality_id, unit) references organisation.unit (municipality_id, slug),
  foreign key (municipality_id, role) references organisation.role (municipality_id, slug)
);
create index assignment_unit on organisation.assignment (municipality_id, unit);
select kernel.seal('organisation.assignment');

-- The committee's order of delegation (delegationsordning), row by row: kommunallagen 7 kap. 5 §.
create table organisation.delegation (
  municipality_id uuid not null,
  id uuid not null,
  number text not null,
  unit text not null,
  role text not null,
  case_type text not null,
  outcomes text[] not null,
  text jsonb not null,
  basis text not null,
  from_day date not null,
  to_day date,
  primary key (municipality_id, id),
  unique (municipality_id, unit, number, from_day),
  foreign key (municipality_id, unit) references organisation.unit (municipality_id, slug),
  foreign key (municipality_id, role) references organisation.role (municipality_id, slug)
);
create index delegation_case_type on organisation.delegation (municipality_id, unit, case_type);
select kernel.seal('organisation.delegation');
