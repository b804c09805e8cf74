-- What was sent: an application, a report or an opinion. The words that tell of it follow. What came in before this is called what it was
-- called then.
alter table cases.case
  add column act text collate "C" not null default 'application' check (act in ('application', 'report', 'opinion'));
