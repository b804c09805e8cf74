-- Answers that a new version of the service has no room for, with their words: never lost, never sent.
alter table services.draft add column aside jsonb not null default '[]';
