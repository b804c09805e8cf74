import type pg from 'pg'

/**
 * Fills the case tables up to `to` cases at one unit: five years, five states, two services, and names skewed as names are (one
 * in twenty is called Anna). The applicants are the persons that there are.
 */
export const fillCases = async (
  client: pg.Client,
  municipality: string,
  unit: string,
  from: number,
  to: number,
): Promise<void> => {
  await client.query(
    `with people as (select array_agg(id order by id) as ids from people.person where municipality_id = $1), made as (
       select n, ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id, 'BEN-2026-' || lpad(n::text, 7, '0') as number,
         ids[1 + n % array_length(ids, 1)] as applicant, now() - (n::bigint * 7919 % 1826) * interval '1 day' - n * interval '1 second' as opened_at,
         (array['received', 'received', 'assigned', 'waiting', 'decided', 'closed', 'closed', 'closed', 'closed', 'closed'])[1 + n % 10] as state,
         case when n % 20 = 0 then 'anna' else 'namn' || (n::bigint * 7919 % 900) end as given, 'efternamn' || (n::bigint * 104729 % 5000) as family,
         case when n % 3 = 0 then 'ovrigt' else 'sommarjobb' end as service
       from generate_series($3::int, $4::int) as n, people
     ), opened as (
       insert into cases.case (municipality_id, id, number, service_slug, service_title, service_version, case_type, unit, applicant, submission, answers,
         state, officer, officer_name, protected, opened_at, decide_by, outcome, decided_at, closed_at)
       select $1, id, number, service, '{"sv": "Sommarjobb", "en": "Summer job"}', '1', 'sommarjobb', $2, applicant, id, '[]',
         state, case when state <> 'received' then applicant end, case when state <> 'received' then 'Karin Öberg' end, false, opened_at,
         (opened_at + interval '60 days')::date, case when state in ('decided', 'closed') then 'approved' end,
         case when state in ('decided', 'closed') then opened_at end, case when state = 'closed' then opened_at end
       from made
     )
     insert into cases.case_word (municipality_id, unit, word, opened_at, case_id, protected)
     select $1, $2, word, opened_at, id, false from made cross join unnest(array[lower(number), given, family]) as word`,
    [municipality, unit, from, to],
  )
  await client.query('vacuum analyze cases.case')
  await client.query('vacuum analyze cases.case_word')
}
