-- How long a question held the writer, where a page asks several: `focus`, told by the browser of those who have script. The time of a page
-- (`time`) is that of its question where it asked one, and is then kept under the question too.
alter table services.counter drop constraint counter_what_check;
alter table services.counter add constraint counter_what_check
  check (what in ('started', 'sent', 'left', 'reached', 'answered', 'asked', 'wrong', 'time', 'focus'));
