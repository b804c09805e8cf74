create schema site;

-- What a visitor can find, in each language: services, subjects, life situations and pages. Filled anew by every seed.
create table site.entry (
  municipality_id uuid not null,
  locale text not null check (locale in ('sv', 'en')),
  kind text not null check (kind in ('service', 'subject', 'life-situation', 'page')),
  slug text not null,
  href text not null,
  title text not null,
  summary text not null,
  -- Title and further words as they are spelt: what a misspelt word is answered with.
  words text not null,
  -- The same in small letters without accents: what misspelt words are held against.
  plain text not null,
  document tsvector not null,
  primary key (municipality_id, locale, kind, slug)
);
-- No index on the document: its operators are not leakproof, so row-level security keeps an index out, and a municipality's rows are few.
select kernel.seal('site.entry');
