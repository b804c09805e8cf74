import { render } from 'preact-render-to-string'
import { type Mood, moods, organisationAs, type Register } from './register.ts'
import { type TestPower, testOrganisations } from './test-organisations.ts'

/** What each mood does, as the person at the page reads it. */
const words: Record<Mood, string> = {
  well: 'Allt fungerar',
  silent: 'Svarar inte alls',
  down: 'Svarar att det är fel (503)',
  problem: 'Svarar, men säger att det är problem hos kommunen',
  inactive: 'Kommunen är avstängd (403)',
  'wrong-signature': 'Svaret är ändrat efter underskriften',
  'wrong-key': 'Svaret är skrivet under av någon annan',
  'somebody-else': 'Svaret gäller en annan person',
  stale: 'Svaret är fem timmar gammalt',
}

/** The first page of the simulator: the powers of attorney that there are, and what goes wrong. */
export const controlPage = (register: Register): string =>
  `<!DOCTYPE html>${render(<ControlPage register={register} />)}`

/** Does what a button of the page says. */
export const steer = (register: Register, form: URLSearchParams): void => {
  const mood = moods.find(one => one === form.get('mood'))
  if (mood) register.be(mood)
  const revoke = form.get('revoke')
  if (revoke) register.revoke(revoke)
  const restore = form.get('restore')
  if (restore) register.restore(restore)
  if (form.has('rotate')) register.rotate()
}

const ControlPage = ({ register }: { register: Register }) => (
  <html lang="sv">
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>Test av Mina ombud</title>
      <style dangerouslySetInnerHTML={{ __html: style }} />
    </head>
    <body>
      <main>
        <h1>Test av Mina ombud</h1>
        <p>Det här är ingen riktig tjänst. Företag, föreningar och fullmakter är påhittade.</p>
        <form method="post">
          <h2>Fullmakter</h2>
          <ul>
            {testOrganisations.powers.map(power => (
              <PowerItem key={power.id} power={power} revoked={register.isRevoked(power.id)} />
            ))}
          </ul>
          <h2>Får skriva på ensam</h2>
          <ul>
            {testOrganisations.engagements.map(one => (
              <li key={one.person + one.organisation}>
                {one.person} – {organisationAs(one.organisation).namn}: {one.alone ? 'ja' : 'nej, bara tillsammans'}
              </li>
            ))}
          </ul>
          <h2>Vad ska hända?</h2>
          <p>Nu: {words[register.mood]}.</p>
          <ul>
            {moods.map(mood => (
              <li key={mood}>
                <button type="submit" name="mood" value={mood}>
                  {words[mood]}
                </button>
              </li>
            ))}
            <li>
              <button type="submit" name="rotate" value="1">
                Byt nycklar
              </button>
            </li>
          </ul>
        </form>
      </main>
    </body>
  </html>
)

const PowerItem = ({ power, revoked }: { power: TestPower; revoked: boolean }) => (
  <li>
    <strong>{organisationAs(power.organisation).namn}</strong>: {power.title} ({power.reference})
    <br />
    Ombud: {power.holders.join(', ')}. Får: {power.codes.join(', ')}. Hos: {power.thirdParty}. Från{' '}
    {power.from.toString()}
    {power.to ? ` till ${power.to.toString()}` : ''}.{power.basedOn ? ' Delad vidare.' : ''}
    <br />
    <button type="submit" name={revoked ? 'restore' : 'revoke'} value={power.id}>
      {revoked ? 'Ge tillbaka' : 'Återkalla'} {power.reference}
    </button>
  </li>
)

const style = `:root{color-scheme:light dark}body{font:1.0625rem/1.5 system-ui,sans-serif;margin:0}main{max-width:48rem;margin:auto;padding:1rem;overflow-wrap:anywhere}
ul{list-style:none;padding:0;display:grid;gap:.75rem}button{font:inherit;padding:.5rem .75rem;min-height:2.75rem}`
