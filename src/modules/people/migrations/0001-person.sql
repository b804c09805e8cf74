create schema people;

-- A person the municipality has met or knows of. Everything else points at the id: a number can change (coordination number, new number).
create table people.person (
  municipality_id uuid not null,
  id uuid not null,
  number_kind text not null check (number_kind in ('personal', 'coordination')),
  number text not null check (number ~ '^[0-9]{12}$'),
  given_name text not null,
  family_name text not null,
  birth_date date,
  protected_identity boolean not null default false,
  email text,
  phone text,
  locale text not null default 'sv' check (locale in ('sv', 'en')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, number)
);
select kernel.seal('people.person');
