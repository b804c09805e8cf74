-- Which browser sent a draft without signing in, by the hash of its code: who else has the draft gets no key to what was sent.
alter table services.draft add column sent_from bytea;
