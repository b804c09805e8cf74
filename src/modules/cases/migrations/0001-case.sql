create schema cases;

create table cases.case (
  municipality_id uuid not null,
  id uuid not null,
  -- The diary number that people see (offentlighets- och sekretesslagen 5 kap. 2 §).
  number text collate "C" not null,
  service_slug text not null,
  service_title jsonb not null,
  service_version text not null,
  case_type text not null,
  -- The unit that has it, by slug; its committee is the authority.
  unit text not null,
  applicant uuid not null,
  submission uuid not null,
  -- What was answered, in words: [{ title, items: [{ label, value, files? }] }]. The submission itself is the original.
  answers jsonb not null,
  state text not null check (state in ('received', 'assigned', 'waiting', 'decided', 'closed')),
  officer uuid,
  officer_name text,
  protected boolean not null,
  -- Counts every change, so that two officers at once do not overwrite each other.
  rev int not null default 1,
  opened_at timestamptz not null,
  decide_by date not null,
  outcome text check (outcome in ('approved', 'refused', 'dismissed')),
  decided_at timestamptz,
  closed_at timestamptz,
  primary key (municipality_id, id),
  unique (municipality_id, number),
  check ((state = 'received') = (officer is null)),
  check ((state in ('decided', 'closed')) = (decided_at is not null))
);
-- The work list: one unit and one state (and one service) at a time, newest first, merged by the query. Flat however many there are.
create index case_unit_state on cases.case (municipality_id, unit, state, opened_at desc, id desc) include (protected);
create index case_unit_service on cases.case (municipality_id, unit, service_slug, state, opened_at desc, id desc) include (protected);
create index case_officer on cases.case (municipality_id, officer, state, opened_at desc, id desc) where officer is not null;
create index case_applicant on cases.case (municipality_id, applicant, opened_at desc);
select kernel.seal('cases.case');

-- Words that a case is found by. Equality and ranges on "C" text are leakproof, so that row-level security does not keep the index out.
-- No foreign key: the words are written in the same statement as their case, and a case is never deleted under them.
create table cases.case_word (
  municipality_id uuid not null,
  unit text not null,
  word text collate "C" not null,
  opened_at timestamptz not null,
  case_id uuid not null,
  protected boolean not null,
  primary key (municipality_id, case_id, word)
);
create index case_word_search on cases.case_word (municipality_id, unit, word, opened_at desc, case_id desc) include (protected);
select kernel.seal('cases.case_word');

-- Who has had the case, from when and given by whom.
create table cases.assignment (
  municipality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  officer uuid,
  officer_name text,
  assigned_by uuid not null,
  assigned_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references cases.case (municipality_id, id)
);
create index assignment_case on cases.assignment (municipality_id, case_id, id);
select kernel.seal('cases.assignment', append_only => true);

-- A request to the applicant to complete the application (förvaltningslagen 20 §), and the answer.
create table cases.completion (
  municipality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  text text not null check (length(text) between 1 and 5000),
  due_on date not null,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  answer text check (length(answer) <= 5000),
  files jsonb not null default '[]',
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references cases.case (municipality_id, id)
);
create index completion_case on cases.completion (municipality_id, case_id, id);
create unique index completion_open on cases.completion (municipality_id, case_id) where answered_at is null;
select kernel.seal('cases.completion');

-- A decision, never changed (förvaltningslagen 31 §): what, when, who, on whose behalf, and who prepared it.
create table cases.decision (
  municipality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  outcome text not null check (outcome in ('approved', 'refused', 'dismissed')),
  text text not null check (length(text) between 1 and 5000),
  reasons text not null check (length(reasons) between 1 and 5000),
  appeal_regime text not null check (appeal_regime in ('forvaltningsbesvar', 'laglighetsprovning', 'none')),
  appeal_text text not null,
  authority text not null,
  delegation_id uuid not null,
  delegation_number text not null,
  delegation_text text not null,
  delegation_basis text not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_by_title text not null,
  -- Who prepared it without deciding, when that was somebody else.
  presented_by uuid,
  presented_by_name text,
  decided_at timestamptz not null,
  -- The id that the letter's document gets when it has been made.
  letter uuid not null,
  primary key (municipality_id, id),
  unique (municipality_id, case_id),
  foreign key (municipality_id, case_id) references cases.case (municipality_id, id)
);
select kernel.seal('cases.decision', append_only => true);

-- What an officer has written of a decision and not yet signed. One each, so that colleagues do not write in each other's.
create table cases.decision_draft (
  municipality_id uuid not null,
  case_id uuid not null,
  officer uuid not null,
  outcome text not null check (outcome in ('approved', 'refused', 'dismissed')),
  text text not null,
  reasons text not null,
  saved_at timestamptz not null,
  primary key (municipality_id, case_id, officer),
  foreign key (municipality_id, case_id) references cases.case (municipality_id, id)
);
select kernel.seal('cases.decision_draft');
