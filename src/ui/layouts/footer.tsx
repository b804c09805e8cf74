import type { Context } from '../../kernel/http/context.ts'
import { Icon } from '../components/icon.tsx'
import { LanguageSwitch } from '../components/language-switch.tsx'
import { PhoneLink } from '../components/phone-link.tsx'

/** How to reach people, always in the same place on every page (WCAG 3.2.6). */
export const Footer = ({ c, form }: { c: Context; form?: string | undefined }) => {
  const { contact, formalName } = c.municipality
  return (
    <footer class="torg-footer">
      <div class="torg-frame torg-footer-row">
        <section>
          <h2 class="ds-heading" data-size="xs">
            {c.t('ui.footer.contact')}
          </h2>
          <ul class="torg-contact">
            <li>
              <Icon name="phone" />
              <PhoneLink phone={contact.phone} />
            </li>
            <li>
              <Icon name="envelope" />
              <a class="ds-link" href={`mailto:${contact.email}`}>
                {contact.email}
              </a>
            </li>
            <li>
              <Icon name="clock" />
              <span>{contact.hours[c.locale]}</span>
            </li>
            <li>
              <Icon name="building" />
              <span>{contact.address}</span>
            </li>
          </ul>
        </section>
        <section>
          <h2 class="ds-heading" data-size="xs">
            {c.t('ui.footer.about')}
          </h2>
          <ul class="torg-footer-links">
            <li>
              <a class="ds-link" href="/sa-gar-det-till">
                {c.t('ui.footer.maps')}
              </a>
            </li>
            <li>
              <a class="ds-link" href="/tillganglighet">
                {c.t('ui.footer.accessibility')}
              </a>
            </li>
            <li>
              <a class="ds-link" href="/om-webbplatsen">
                {c.t('ui.footer.data')}
              </a>
            </li>
            <li>
              <a class="ds-link" href="/mina-sidor/lasningar">
                {c.t('ui.footer.readings')}
              </a>
            </li>
            <li>
              <a class="ds-link" href="/logga-in/medarbetare">
                {c.t('ui.footer.staff')}
              </a>
            </li>
            <li>
              <LanguageSwitch c={c} form={form} />
            </li>
          </ul>
        </section>
      </div>
      <p class="torg-frame torg-footer-end">
        {formalName}
        {c.demo ? <Demo c={c} /> : null}
      </p>
    </footer>
  )
}

/** What only a demonstration has: the mails that were sent, and the pieces that pages are made of. */
const Demo = ({ c }: { c: Context }) => (
  <span class="torg-footer-demo">
    {c.t('ui.footer.demo')}{' '}
    <a class="ds-link" href="/test/brevlada">
      {c.t('ui.footer.demo-mail')}
    </a>
    <a class="ds-link" href="/test/komponenter">
      {c.t('ui.footer.demo-parts')}
    </a>
  </span>
)
