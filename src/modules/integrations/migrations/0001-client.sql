create schema integrations;

-- A system of somebody else's that may ask our API. Its secret is shown once; only a hash with a salt of its own is kept.
create table integrations.client (
  municipality_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  secret_hash text not null,
  scopes text[] not null,
  -- The units whose cases it may know of, by slug; it is told of no others.
  units text[] not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (municipality_id, id)
);
select kernel.seal('integrations.client');

-- A bearer token, for a quarter of an hour. Only its hash is kept: who reads the table can't use what it holds.
create table integrations.token (
  municipality_id uuid not null,
  token_hash bytea not null,
  client_id uuid not null,
  scopes text[] not null,
  expires_at timestamptz not null,
  primary key (municipality_id, token_hash),
  foreign key (municipality_id, client_id) references integrations.client (municipality_id, id)
);
create index token_client on integrations.token (municipality_id, client_id);
create index token_expiry on integrations.token (municipality_id, expires_at);
select kernel.seal('integrations.token');
