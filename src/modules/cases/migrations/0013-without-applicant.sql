-- A case that somebody has sent without signing in has no applicant. Nothing is known of who it was.
alter table cases.case alter column applicant drop not null;

-- What there is instead, as long as nobody has said that it is theirs: a visitor of the case's own, whose code opens it, and where they are
-- told that something has happened, if they have left an address for that.
create table cases.sender (
  municipality_id uuid not null,
  case_id uuid not null,
  sender uuid not null,
  email text check (length(email) <= 254),
  locale text not null,
  primary key (municipality_id, case_id),
  unique (municipality_id, sender),
  foreign key (municipality_id, case_id) references cases.case (municipality_id, id)
);
select kernel.seal('cases.sender');
