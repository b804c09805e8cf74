-- What a report or an opinion is closed with: a reply, which decides nothing. Never changed, like a decision.
create table cases.reply (
  municipality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text collate "C" not null check (kind in ('done', 'known', 'referred', 'not-done')),
  text text not null check (length(text) between 1 and 5000),
  authority text not null,
  replied_by uuid not null,
  replied_by_name text not null,
  replied_by_title text not null,
  replied_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, case_id),
  foreign key (municipality_id, case_id) references cases.case (municipality_id, id)
);
select kernel.seal('cases.reply', append_only => true);

-- What an officer has written of a reply and not yet sent. One each, so that colleagues do not write in each other's.
create table cases.reply_draft (
  municipality_id uuid not null,
  case_id uuid not null,
  officer uuid not null,
  kind text collate "C" not null check (kind in ('done', 'known', 'referred', 'not-done')),
  text text not null,
  -- What stood there before a suggestion took its place: it can be taken back.
  earlier text,
  saved_at timestamptz not null,
  primary key (municipality_id, case_id, officer),
  foreign key (municipality_id, case_id) references cases.case (municipality_id, id)
);
select kernel.seal('cases.reply_draft');

alter table cases.case add column reply text collate "C" check (reply in ('done', 'known', 'referred', 'not-done'));
