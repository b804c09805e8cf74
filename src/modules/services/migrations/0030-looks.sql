-- Whether every state of a service under work has been shown in a browser, for which content of it, and what was found.
create table services.looks (
  municipality_id uuid not null,
  slug text not null,
  -- The hash of the definition and its texts: for other content nothing has been looked at.
  hash text not null,
  state text not null check (state in ('waiting', 'running', 'done', 'no-browser', 'failed')),
  -- So many states of so many.
  done int not null default 0,
  total int not null default 0,
  barriers jsonb not null default '[]',
  asked_at timestamptz not null,
  asked_by text not null,
  -- When something was last heard of it.
  told_at timestamptz not null,
  primary key (municipality_id, slug)
);
select kernel.seal('services.looks');
