-- What is typed on a page of a draft and not continued from yet: as it was typed, valid or not, by page. Shown again when the page is
-- opened, and never sent.
alter table services.draft add column typed jsonb not null default '{}';
