import type { Locale } from '../../kernel/texts/texts.ts'
import { Frame } from './frame.tsx'
import type { TestPerson } from './test-persons.ts'
import { type Say, wordsIn } from './words.ts'

/** The ways in which a sign-in can go wrong, in the order of the page. */
export const failures = ['cancel', 'time-out', 'error', 'busy', 'too-low', 'ended'] as const
export type Failure = (typeof failures)[number]

/** Those that a signing has of its own, and those that it has not. */
const signFailures = ['other'] as const
const signInOnly: Failure[] = ['too-low', 'ended']

type PickerProps = {
  locale: Locale
  audience: 'residents' | 'staff'
  service: string
  /** What the service wants to be said, as the profile allows it. */
  message: string | undefined
  /** Whether something is to be signed, once it is known who it is. */
  signs: boolean
  persons: TestPerson[]
  today: Temporal.PlainDate
}

/** Whom do you want to be? One form, and every choice is a button of it: no script. */
export const PickerPage = ({ locale, audience, service, message, signs, persons, today }: PickerProps) => {
  const say = wordsIn(locale)
  const title = say(signs ? 'pick.title.sign' : audience === 'staff' ? 'pick.title.staff' : 'pick.title.residents')
  return (
    <Frame locale={locale} title={title}>
      <h1>{title}</h1>
      <p class="lead">{say(signs ? 'pick.lead.sign' : 'pick.lead', { service })}</p>
      {message !== undefined && (
        <div class="message">
          <p>{say('pick.message', { service })}</p>
          <p>{message}</p>
        </div>
      )}
      <form method="post">
        <input type="hidden" name="lang" value={locale} />
        {audience === 'staff' ? (
          [...Map.groupBy(persons, person => person.orgName ?? '')].map(([name, group]) => (
            <section key={name}>
              <h2>{name}</h2>
              <People persons={group} today={today} locale={locale} say={say} />
            </section>
          ))
        ) : (
          <People persons={persons} today={today} locale={locale} say={say} />
        )}
        <section class="fail">
          <h2>{say('fail.title')}</h2>
          <p class="lead">{say('fail.lead')}</p>
          <ul>
            {[
              ...failures.filter(failure => !signs || !signInOnly.includes(failure)),
              ...(signs ? signFailures : []),
            ].map(failure => (
              <li key={failure}>
                <button type="submit" name="fail" value={failure}>
                  <span class="words">
                    <span class="name">{say(`fail.${failure}`)}</span>{' '}
                    <span class="note">{say(`fail.${failure}.note`)}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      </form>
    </Frame>
  )
}

type PeopleProps = { persons: TestPerson[]; today: Temporal.PlainDate; locale: Locale; say: Say }

const People = ({ persons, today, locale, say }: PeopleProps) => (
  <ul>
    {persons.map(person => (
      <li key={person.key}>
        <button type="submit" name="person" value={person.key} class="person">
          <span class="initials" aria-hidden="true">
            {person.givenName.slice(0, 1)}
            {person.familyName.slice(0, 1)}
          </span>
          <span class="words">
            <span class="name">{`${person.givenName} ${person.familyName}`}</span>{' '}
            <span class="note">
              {person.kind === 'resident' && `${say('pick.age', { age: ageOf(person, today) })}. `}
              {person.note[locale]}
            </span>
          </span>
          <svg class="go" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
            <path d="m7.5 4 6 6-6 6" stroke-linecap="round" stroke-linejoin="round" />
          </svg>
        </button>
      </li>
    ))}
  </ul>
)

const ageOf = (person: TestPerson, today: Temporal.PlainDate): number =>
  person.birthDate.until(today, { largestUnit: 'years' }).years
