create schema auth;

create table auth.session (
  municipality_id uuid not null,
  -- SHA-256 of the secret in the cookie: who reads the table can't be anybody.
  token_hash bytea not null,
  kind text not null check (kind in ('resident', 'officer')),
  subject_id uuid not null,
  csrf text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (municipality_id, token_hash)
);
create index session_expiry on auth.session (municipality_id, expires_at);
select kernel.seal('auth.session');

-- A sign-in under way, between leaving for the provider and coming back.
create table auth.sign_in (
  municipality_id uuid not null,
  token_hash bytea not null,
  kind text not null check (kind in ('resident', 'officer')),
  remembered jsonb not null,
  return_to text not null,
  expires_at timestamptz not null,
  primary key (municipality_id, token_hash)
);
select kernel.seal('auth.sign_in');
