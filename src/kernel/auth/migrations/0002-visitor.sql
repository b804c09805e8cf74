-- Somebody who has begun something without signing in, device by device: `visitor_id` is who, each row a browser that may go on.
create table auth.visitor (
  municipality_id uuid not null,
  -- SHA-256 of the secret in the cookie.
  token_hash bytea not null,
  visitor_id uuid not null,
  -- SHA-256 of the code that opens the same on another device; it is made from the secret and stands nowhere.
  code_hash bytea not null,
  csrf text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (municipality_id, token_hash)
);
create unique index visitor_code on auth.visitor (municipality_id, code_hash);
create index visitor_of on auth.visitor (municipality_id, visitor_id);
create index visitor_expiry on auth.visitor (municipality_id, expires_at);
select kernel.seal('auth.visitor');
