import type { Context } from '../../../kernel/http/context.ts'
import { Icon } from '../../../ui/components/icon.tsx'
import { PhoneLink } from '../../../ui/components/phone-link.tsx'
import type { UnitView } from '../../organisation/index.ts'

/** Who answers for something, and how they are reached. The municipality's own number where the unit has none. */
export const UnitContact = ({ c, unit }: { c: Context; unit: UnitView }) => {
  const { contact } = c.municipality
  const phone = unit.phone ?? contact.phone
  const email = unit.email ?? contact.email
  return (
    <>
      <p>
        <strong>{unit.name[c.locale]}</strong>
        <br />
        {unit.authority.name[c.locale]}
      </p>
      <ul class="torg-contact">
        <li>
          <Icon name="phone" />
          <PhoneLink phone={phone} />
        </li>
        <li>
          <Icon name="envelope" />
          <a class="ds-link" href={`mailto:${email}`}>
            <Address email={email} />
          </a>
        </li>
        <li>
          <Icon name="clock" />
          <span>{contact.hours[c.locale]}</span>
        </li>
      </ul>
    </>
  )
}

/** May break before the domain, where it is still read as one address. */
const Address = ({ email }: { email: string }) => {
  const at = email.lastIndexOf('@')
  return (
    <>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </>
  )
}
