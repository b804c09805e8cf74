import type { Context, Room } from '../../kernel/http/context.ts'
import { Csrf } from '../components/csrf.tsx'
import { Icon } from '../components/icon.tsx'
import { LanguageSwitch } from '../components/language-switch.tsx'
import { MunicipalityMark } from '../components/municipality-mark.tsx'

/** Whose house this is, where one can go, and who is signed in. */
export const Header = ({ c, room, form }: { c: Context; room: Room; form?: string | undefined }) => (
  <header class="torg-header">
    {c.demo ? <p class="torg-demo">{c.t('ui.demo')}</p> : null}
    <div class="torg-frame torg-header-row">
      <a class="torg-brand" href={room === 'desk' ? (places(c, room)[0]?.href ?? '/handlaggning') : '/'}>
        <MunicipalityMark c={c} />
        <span>
          {c.municipality.formalName}
          {room === 'desk' ? <span class="torg-brand-room">{c.t('ui.room.desk')}</span> : null}
        </span>
      </a>
      <div class="torg-header-tools">
        {form ? <FirstButton form={form} c={c} /> : null}
        <LanguageSwitch c={c} form={form} />
        <Identity c={c} room={room} />
      </div>
    </div>
    <nav class="torg-nav" aria-label={c.t('ui.nav.label')}>
      <ul class="torg-frame">
        {places(c, room).map(({ href, text, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  </header>
)

/**
 * Enter in a text field presses the first button of its form, and the language switch stands before all others. So there is one
 * before it that does what the form is for. It is invisible, so nobody sees, hears or comes to it.
 */
const FirstButton = ({ form, c }: { form: string; c: Context }) => (
  <button class="torg-first-button" type="submit" form={form}>
    {c.t('ui.send')}
  </button>
)

const Identity = ({ c, room }: { c: Context; room: Room }) => {
  if (c.actor.kind === 'anyone' || c.actor.kind === 'visitor') {
    return (
      <a class="torg-header-link" href={room === 'desk' ? '/logga-in/medarbetare' : '/logga-in'}>
        <Icon name="sign-in" />
        {c.t('ui.sign-in')}
      </a>
    )
  }
  return (
    <>
      <p class="torg-who">
        <Icon name="person" />
        <span class="ds-sr-only">{c.t('ui.signed-in')} </span>
        <span>{c.actor.name}</span>
      </p>
      <form method="post" action="/logga-ut">
        <Csrf c={c} />
        <button class="torg-header-link" type="submit">
          <Icon name="sign-out" />
          {c.t('ui.sign-out')}
        </button>
      </form>
    </>
  )
}

type Place = { href: string; text: string; current: boolean }

/** Where one sees how it goes for the cases that run on maps, and the right to. */
const watched = '/studio/drift'
const watching = 'process.watch'

const places = (c: Context, room: Room): Place[] => {
  const path = c.path.split('?')[0] ?? '/'
  const under = (href: string) => path === href || path.startsWith(`${href}/`)
  if (room === 'desk') {
    const may = (right: string) => c.actor.kind === 'officer' && c.actor.grants.some(grant => grant.right === right)
    const statistics = under('/handlaggning/tjanster')
    return [
      ...(may('case.read') || !may('service.build')
        ? [{ href: '/handlaggning', text: c.t('ui.nav.cases'), current: under('/handlaggning') && !statistics }]
        : []),
      ...(may('service.build')
        ? [
            {
              href: '/studio',
              text: c.t('ui.nav.studio'),
              current: under('/studio') && !(under(watched) && may(watching)),
            },
          ]
        : []),
      ...(may(watching) ? [{ href: watched, text: c.t('ui.nav.watch'), current: under(watched) }] : []),
      ...(may('service.statistics') || may('service.build')
        ? [{ href: '/handlaggning/tjanster', text: c.t('ui.nav.statistics'), current: statistics }]
        : []),
    ]
  }
  return [
    { href: '/', text: c.t('ui.nav.services'), current: path === '/' },
    { href: '/sok', text: c.t('ui.nav.search'), current: under('/sok') },
    { href: '/mina-sidor', text: c.t('ui.nav.my-pages'), current: under('/mina-sidor') },
  ]
}
