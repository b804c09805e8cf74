create schema jobs;

-- What must leave the house: written in the transaction that caused it, gone through by the relay until delivered or parked.
create table jobs.delivery (
  municipality_id uuid not null,
  id uuid not null,
  kind text not null,
  payload jsonb not null,
  order_key text,
  correlation text,
  state text not null default 'pending' check (state in ('pending', 'delivered', 'parked')),
  attempts int not null default 0,
  -- Sub-steps already done, with what they gave: a retry does not do them again.
  steps jsonb not null default '{}',
  reason text,
  created_at timestamptz not null,
  next_at timestamptz not null,
  done_at timestamptz,
  primary key (municipality_id, id)
);
create index delivery_due on jobs.delivery (municipality_id, next_at, id) where state = 'pending';
create index delivery_order on jobs.delivery (municipality_id, order_key, id) where state <> 'delivered' and order_key is not null;
create index delivery_correlation on jobs.delivery (municipality_id, correlation);
create index delivery_parked on jobs.delivery (municipality_id, id) where state = 'parked';
select kernel.seal('jobs.delivery');
