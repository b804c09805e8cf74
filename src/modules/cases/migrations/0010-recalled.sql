-- The applicant has taken the application back: the unit writes the case off.
alter table cases.case add column recalled_at timestamptz;

-- What the applicant has corrected after sending: which answers, from what to what. The submissions themselves are the originals.
create table cases.correction (
  municipality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  -- What was sent before, and what was sent now.
  earlier uuid not null,
  submission uuid not null,
  changes jsonb not null,
  corrected_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references cases.case (municipality_id, id)
);
create index correction_case on cases.correction (municipality_id, case_id, id);
select kernel.seal('cases.correction', append_only => true);
